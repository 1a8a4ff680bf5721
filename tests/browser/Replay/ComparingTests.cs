using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests.Replay;

[Collection(nameof(Gallery))]
public sealed class ComparingTests(Hall hall)
{
    private const int Ceiling = 250;

    [Fact]
    public async Task Two_workshops_that_were_held_are_laid_side_by_side()
    {
        var (first, second) = (await Recorded.In(hall), await Recorded.In(hall));
        foreach (var device in new[] { Device.Laptop, Device.Phone, Device.SmallPhone })
        {
            await using var visitor = await Visitor.Enter(hall, device);
            await visitor.Holds(SeatCookies.Name(first.Room.Id, ScreenKind.Console), first.Room.Facilitator);
            await visitor.Holds(SeatCookies.Name(second.Room.Id, ScreenKind.Console), second.Room.Facilitator);

            await visitor.Go($"/comparer?a={first.Room.Id}&b={second.Room.Id}");

            await visitor.Page.Locator(".legende").WaitForAsync();
            await visitor.TakesAPicture($"comparer-{device.Width}");
            await PageCheck.Holds(visitor, $"comparer {device.Width}", Ceiling);
            var names = await visitor.Page.Locator(".legende span").AllInnerTextsAsync();
            Assert.All(names, name => Assert.Matches(@"^Équipe du Théâtre des Écluses, (1er|[2-9]|[12]\d|3[01]) \p{L}+ \d{4}\b", name));
            var columns = (await visitor.Page.Locator("svg+table thead th").AllInnerTextsAsync()).Skip(1).Take(2);
            Assert.All(names.Zip(columns), one => Assert.Equal(one.First, $"Équipe du Théâtre des Écluses, {one.Second}"));
            var read = await visitor.Page.Locator("main").InnerTextAsync();
            Assert.Empty(first.Named(read).Concat(second.Named(read)));
            var whose = await visitor.Look(".reponses td", "content", "::before");
            Assert.Equal(device == Device.Laptop, whose is "none");
        }
    }
}

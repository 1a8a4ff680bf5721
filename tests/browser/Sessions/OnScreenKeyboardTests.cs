using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A keyboard on the screen covers the page without the page knowing: what is said stands where one still looks.</summary>
[Collection(nameof(Hall))]
public sealed class OnScreenKeyboardTests(Hall hall)
{
    // The page is 844 px tall, and pushed up by 300.
    private const string LeavesAPartInSight =
        "Object.defineProperties(VisualViewport.prototype, { offsetTop: { get: () => 300 }, height: { get: () => 300 } });";

    private const string IsInSight = "said => { const box = said.getBoundingClientRect(); return box.top >= 300 && box.bottom <= 600; }";

    [Fact]
    public async Task Whoever_types_on_a_phone_sees_that_the_time_is_over()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var ana = await Typing(room);
        var vote = (await room.Kit()).Phases.Single(one => one.Kind is PhaseKind.DotVote);
        await hall.Grains.Phases(room.Id).Replan(room.Facilitator, [new(vote.Id, TimeSpan.FromSeconds(15), PhaseMode.Guide)]);

        await room.GoesOnTo(PhaseKind.DotVote);

        var sign = ana.Page.Locator(".signal");
        await Assertions.Expect(sign).ToHaveTextAsync(Visitor.Loosely("Temps dépassé."));
        Assert.True(await sign.EvaluateAsync<bool>(IsInSight));
    }

    [Fact]
    public async Task Whoever_types_on_a_phone_sees_how_to_take_back_what_they_wrote()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.Wall);
        await using var ana = await Typing(room);

        await ana.Page.Locator(".ajout textarea").PressSequentiallyAsync("Une halle chauffée");
        await ana.Types("Enter");

        var undo = ana.Page.Locator(".souffle:has([data-annuler])");
        await undo.WaitForAsync();
        Assert.True(await undo.EvaluateAsync<bool>(IsInSight));
        Assert.Empty(ana.Complaints);
    }

    private async Task<Visitor> Typing(OpenRoom room)
    {
        var visitor = await Visitor.Enter(hall, Device.Phone);
        await visitor.Page.AddInitScriptAsync(LeavesAPartInSight);
        await room.Seats(visitor, await room.Sits("Ana"));
        return await visitor.IsReady();
    }
}

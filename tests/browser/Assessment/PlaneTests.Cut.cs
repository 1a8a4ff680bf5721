using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests.Assessment;

// The connection is cut, and for some seconds nobody knows.
public sealed partial class PlaneTests
{
    [Fact]
    public async Task A_mark_that_was_put_in_a_cut_goes_again_or_back_to_where_it_was()
    {
        await using var ana = await Placing();

        await DragsInACut(ana, .7f, .6f);
        await ana.ComesBack();
        await Eventually.Holds(async () => (await Mine()).Assessment is { X: >= 69 and <= 71, Y: >= 39 and <= 41 });
        await ana.ReadsNoMore("Pas encore de place");
        var stored = (await Mine()).Assessment;

        await DragsInACut(ana, .2f, .2f);
        await Closes(ana);
        await ana.ComesBack();
        await Eventually.Holds(async () => await Mark(ana) == $"translate({stored!.Value.X} {100 - stored.Value.Y})");
        Assert.Equal(stored, (await Mine()).Assessment);
    }

    [Fact]
    public async Task A_slider_that_was_moved_in_a_cut_goes_again_or_back_to_where_it_was()
    {
        await using var ana = await Placing();

        await SlidesInACut(ana, "#plan-y", "End", "100");
        await ana.ComesBack();
        await Eventually.Holds(async () => (await Mine()).Assessment == new PlanePoint(50, 100));
        await ana.ReadsNoMore("Pas encore de place");
        await Eventually.Holds(async () => await Mark(ana) == "translate(50 0)");

        await SlidesInACut(ana, "#plan-x", "Home", "0");
        await Closes(ana);
        await ana.ComesBack();
        await Eventually.Holds(async () => await ana.Page.Locator("#plan-x").InputValueAsync() == "50");
        Assert.Equal(new PlanePoint(50, 100), (await Mine()).Assessment);
    }

    private async Task<Visitor> Placing()
    {
        await Open(6);
        await GoTo(Stand);
        var ana = await Visitor.Enter(hall, Device.Laptop);
        await ana.Holds(SeatCookies.Name(_id, ScreenKind.Seat), _people[0].Key);
        await ana.Go($"/atelier/{_id}");
        await ana.IsReady();
        await Eventually.Holds(() => ana.Page.EvaluateAsync<bool>("() => !!document.querySelector('.prenable')?.ends"));
        await ana.KnowsHowToLose();
        return ana;
    }

    private static async Task DragsInACut(Visitor laptop, float x, float y)
    {
        await laptop.IsCut();
        var before = await Mark(laptop);
        await Drags(laptop, x, y);
        Assert.NotEqual(before, await Mark(laptop));
    }

    private static async Task SlidesInACut(Visitor laptop, string slider, string key, string to)
    {
        await laptop.IsCut();
        var before = await Mark(laptop);
        await laptop.Page.Locator(slider).FocusAsync();
        await laptop.Types(key);
        Assert.Equal(to, await laptop.Page.Locator(slider).InputValueAsync());
        Assert.Equal(before, await Mark(laptop));
    }

    private static Task Closes(Visitor laptop) =>
        laptop.Page.EvaluateAsync("() => document.querySelector('.prenable').removeAttribute('data-ouvert')");

    private static async Task<string?> Mark(Visitor visitor) =>
        await visitor.Page.Locator("[data-moi]").First.GetAttributeAsync("transform");
}

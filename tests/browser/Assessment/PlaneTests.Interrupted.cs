namespace FilageFuturs.BrowserTests.Assessment;

// A call comes in, or the page scrolls after all: the device takes the finger away from the plane.
public sealed partial class PlaneTests
{
    [Fact]
    public async Task A_drag_that_the_device_interrupts_leaves_the_mark_where_it_was_and_none_where_there_was_none()
    {
        await using var ana = await Placing();

        await IsInterrupted(ana, .8f, .2f);
        Assert.Equal(("translate(50 50)", "hidden"), (await Mark(ana), await Visibility(ana)));
        Assert.Null((await Mine()).Assessment);

        await Drags(ana, .7f, .6f);
        await Eventually.Holds(async () => (await Mine()).Assessment is { X: >= 69 and <= 71, Y: >= 39 and <= 41 });
        await ana.ReadsNoMore("Pas encore de place");
        var stored = (await Mine()).Assessment!.Value;
        await IsInterrupted(ana, .2f, .2f);

        Assert.Equal(($"translate({stored.X} {100 - stored.Y})", "visible"), (await Mark(ana), await Visibility(ana)));
        Assert.Equal(stored, (await Mine()).Assessment);
        Assert.Equal($"{stored.X}", await ana.Page.Locator("#plan-x").InputValueAsync());
    }

    private static async Task IsInterrupted(Visitor visitor, float x, float y)
    {
        var box = (await visitor.Page.Locator("[data-surface]").First.BoundingBoxAsync())!;
        var before = await Mark(visitor);
        await visitor.Page.Mouse.MoveAsync(box.X + (box.Width * .4f), box.Y + (box.Height * .4f));
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(box.X + (box.Width * x), box.Y + (box.Height * y), new() { Steps = 4 });
        Assert.NotEqual(before, await Mark(visitor));
        await visitor.Page.EvaluateAsync(
            "() => document.querySelector('.prenable').dispatchEvent(new PointerEvent('pointercancel', { isPrimary: true, bubbles: true }))");
        await visitor.Page.Mouse.UpAsync();
    }

    private static async Task<string?> Visibility(Visitor visitor) =>
        await visitor.Page.Locator("[data-moi]").First.GetAttributeAsync("visibility");
}

using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Assessment;

// The facilitation pauses while somebody is on a slider.
public sealed partial class PlaneTests
{
    [Fact]
    public async Task A_pause_leaves_the_keyboard_on_its_slider_which_goes_back_to_where_the_mark_is()
    {
        await using var ana = await Placing();
        var slider = ana.Page.Locator("#plan-x");
        await slider.FocusAsync();

        await Accepted(hall.Grains.Phases(_id).Pause(_facilitator, Stand));
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(slider).ToBeFocusedAsync();
        await ana.Types("End");
        await Assertions.Expect(slider).ToHaveValueAsync("50");
        Assert.Null((await Mine()).Assessment);

        await Accepted(hall.Grains.Phases(_id).Resume(_facilitator, Stand));
        await Assertions.Expect(slider).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await ana.Types("End");
        await Eventually.Holds(async () => (await Mine()).Assessment == new PlanePoint(100, 50));
    }
}

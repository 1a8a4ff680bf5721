using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>
/// One has one word about an object. What the browser still kept of another, after it was stored or after a newer one was, would leave
/// again with the next cut, though one took it back.
/// </summary>
public sealed class WordsTakenBackTests : SeatContext
{
    private static readonly string Place = $"reaction-{ATour.Met.Id}";

    [Fact]
    public async Task A_word_that_is_stored_is_let_go_of_though_the_next_one_is_being_typed()
    {
        Grains.Outages = 1;
        var page = Open(ATour.Seat("Ça recommence"));
        await Say(page, "Pas sans nous", "0a1b2c");
        await page.InvokeAsync(() => page.Find(".mot-libre textarea").Input("et"));
        Assert.Empty(Forgotten);

        await Finish(IsThere(page, ".souffle [data-annuler]"));

        page.WaitForAssertion(() => Assert.Equal([Place, "0a1b2c"], Assert.Single(Forgotten)));
        Assert.Equal("et", page.Find(".mot-libre textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task A_word_that_nobody_answered_is_let_go_of_once_a_newer_one_is_stored()
    {
        Grains.Outages = 4;
        var page = Open(ATour.Seat("Ça recommence"));
        await Say(page, "Pas sans nous", "0a1b2c");
        await Finish(IsThere(page, ".souffle .btn:not(.btn-nu)"));
        Assert.Empty(Forgotten);

        await Say(page, "Avec nous", "0d1e2f");

        page.WaitForAssertion(() => Assert.Equal(
            ["0a1b2c", "0d1e2f"], Forgotten.Where(call => call[0] is string place && place == Place).Select(call => call[1])));
    }

    private IEnumerable<object?[]> Forgotten => JSInterop.Invocations["futurs.forgetDraft"].Select(call => call.Arguments.ToArray());

    // In the page's own turn: it still draws what became of the word before, and what was found would be gone when it is pressed.
    private static Task Say(IRenderedComponent<WorkshopPage> page, string word, string id) => page.InvokeAsync(() =>
    {
        page.Find(".mot-libre textarea").Input(word);
        page.Find(".mot-libre [data-envoi]").Change(id);
        page.Find(".mot-libre form").Submit();
    });

    private static async Task IsThere(IRenderedComponent<WorkshopPage> page, string what)
    {
        while (page.FindAll(what).Count is 0)
        {
            await Task.Delay(1);
        }
    }
}

using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A browser that answers after four seconds is slow, and not away.</summary>
public sealed class SlowLineTests : SeatContext
{
    private const string Words = "Une halle chauf";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan AtOnce = LateBrowser.Late / 2;

    [Fact]
    public async Task On_a_slow_line_each_scene_is_drawn_at_once_and_kept_words_come_when_they_do()
    {
        Services.AddSingleton<IJSRuntime>(new LateBrowser(JSInterop.JSRuntime));
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = Words });
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);

        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-case=c3] textarea")), AtOnce);
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage"))).WaitAsync(AtOnce);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-case=c3] textarea")), AtOnce);

        page.WaitForAssertion(
            () => Assert.Equal(Words, page.Find(".reste-mots [data-copiable]").TextContent), SilentBrowser.LongEnough);
    }

    [Fact]
    public async Task Words_that_were_stored_while_a_slow_browser_was_asked_are_not_called_unsent()
    {
        const string Others = "Un potager";
        var answer = Browser.Setup<Dictionary<string, string>?>("kept", _ => true);
        Services.AddSingleton<IJSRuntime>(new LateBrowser(JSInterop.JSRuntime));
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-case=c3] textarea")), AtOnce);
        await Until(() => Browser.Invocations["kept"].Count > 0, SilentBrowser.LongEnough);
        page.Find("[data-case=c3] textarea").Input(Words);
        page.Find("[data-case=c3] [data-envoi]").Change("0a1b2c");
        page.Find("[data-case=c3] form").Submit();
        await Until(() => JSInterop.Invocations["futurs.forgetDraft"].Count is 1, SilentBrowser.LongEnough);

        answer.SetResult(new() { ["g4-c3"] = Words, ["g4-c6"] = Others });
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        page.WaitForAssertion(
            () => Assert.Equal([Others], page.FindAll(".reste-mots [data-copiable]").Select(one => one.TextContent)), SilentBrowser.LongEnough);
    }

    // What the browser was asked draws nothing, so no drawing tells when to look.
    private static async Task Until(Func<bool> isSo, TimeSpan patience)
    {
        for (var left = patience; !isSo() && left > TimeSpan.Zero; left -= Look)
        {
            await Task.Delay(Look);
        }

        Assert.True(isSo(), "The browser was not asked.");
    }
}

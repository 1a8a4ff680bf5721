using FilageFuturs.ComponentTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A browser that answers after four seconds is slow, and not away.</summary>
public sealed class SlowLineTests : SeatContext
{
    private const string Words = "Une halle chauf";

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
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = Words });
        Services.AddSingleton<IJSRuntime>(new LateBrowser(JSInterop.JSRuntime));
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-case=c3] textarea")), AtOnce);
        page.Find("[data-case=c3] textarea").Input(Words);
        page.Find("[data-case=c3] [data-envoi]").Change("0a1b2c");
        page.Find("[data-case=c3] form").Submit();
        page.WaitForAssertion(() => Assert.Single(JSInterop.Invocations["futurs.forgetDraft"]), AtOnce);

        page.WaitForAssertion(() => Assert.NotEmpty(Browser.Invocations["kept"]), SilentBrowser.LongEnough);
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        Assert.Empty(page.FindAll(".reste-mots"));
    }
}

using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>What the server accepted though its answer got lost is there under its id, and no draft any more.</summary>
public sealed class LostAnswersTests : SeatContext
{
    private const string Words = "Une halle chauffée";

    // As long as a browser may still be heard to have said « Idée ajoutée. »: whoever comes back may be here sooner.
    private static readonly TimeSpan Meanwhile = BrowserTrouble.Patience / 2;

    [Fact]
    public async Task A_note_that_is_on_the_card_after_all_is_let_go_of_by_the_browser()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Unanswered(screen);
        Assert.Empty(JSInterop.Invocations["futurs.forgetDraft"]);

        await screen.Show(board: ABoard.With(ABoard.Cell(3, [ABoard.Note("0a1b2c", "nour", Words)])));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".note.attend")));
        Assert.Single(JSInterop.Invocations["futurs.forgetDraft"], call => call.Arguments is ["g4-c3", "0a1b2c"]);
    }

    [Fact]
    public async Task A_note_that_nobody_answered_is_in_sight_once_after_a_cut_in_which_its_card_ended()
    {
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = await Unanswered(screen);
        Browser.Setup<Dictionary<string, string>?>("kept", _ => true).SetResult(new() { ["g4-c3"] = Words });

        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));
        Assert.Equal(Words, Assert.Single(page.FindAll(".reste-mots [data-copiable]")).TextContent);

        page.Find(".reste-mots .btn-nu").Click();
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    [Fact]
    public async Task A_note_that_is_stored_is_not_called_unsent_though_its_browser_was_told_so_into_a_cut()
    {
        var browser = new SilentBrowser(JSInterop.JSRuntime) { IsBack = true };
        Services.AddSingleton<IJSRuntime>(browser);
        var screen = ASeatScreen.Of(AWorkshop.During("carte-societe")).With(ABoard.View);
        var page = Open(screen);
        browser.IsBack = false;
        Send(page);
        await IsToldInVain(browser).WaitAsync(Meanwhile);

        browser.IsBack = true;
        Browser.Setup<Dictionary<string, string>?>("kept", _ => JSInterop.Invocations["futurs.forgetDraft"].Count is 0)
            .SetResult(new() { ["g4-c3"] = Words });
        screen.Cuts = 1;
        await page.InvokeAsync(() => screen.Show(AWorkshop.During("ancrage")));

        Assert.Single(JSInterop.Invocations["futurs.forgetDraft"], call => call.Arguments is ["g4-c3", "0a1b2c"]);
        Assert.Empty(page.FindAll(".reste-mots"));
    }

    private async Task<IRenderedComponent<WorkshopPage>> Unanswered(ASeatScreen screen)
    {
        Grains.Outages = 4;
        var page = Open(screen);
        Send(page);
        await Finish(IsStuck(page));
        return page;
    }

    private static void Send(IRenderedComponent<WorkshopPage> page)
    {
        page.Find("textarea").Input(Words);
        page.Find("[data-envoi]").Change("0a1b2c");
        page.Find("form").Submit();
    }

    private static async Task IsToldInVain(SilentBrowser browser)
    {
        while (!browser.Asked.Contains("futurs.forgetDraft"))
        {
            await Task.Delay(1);
        }
    }

    private static async Task IsStuck(IRenderedComponent<WorkshopPage> page)
    {
        while (page.FindAll(".note.attend button").Count is 0)
        {
            await Task.Delay(1);
        }
    }
}

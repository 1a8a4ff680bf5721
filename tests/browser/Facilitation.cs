using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>The facilitator's hands on the console.</summary>
internal sealed class Facilitation(OpenRoom room, Visitor console)
{
    public Visitor Console => console;

    public async Task Begin()
    {
        await console.Click("Commencer");
        await Until(view => view.State is SessionState.Running);
    }

    /// <summary>Presses « Étape suivante », answers the question if there is one, and waits for the phase.</summary>
    public async Task Next(PhaseKind expected)
    {
        var before = (await room.See()).Clock!.Phase;
        await console.Click("Étape suivante");
        await AnswerIfAsked("Passer à la suite", async () => (await room.See()).Clock!.Phase != before);
        var kit = await room.Kit();
        await Until(view => view.Clock is { } clock && kit.Find(clock.Phase)!.Kind == expected);
    }

    public async Task Reveal()
    {
        await console.Click("Révéler le vote");
        await AnswerIfAsked("Révéler", async () => (await room.See()).Vote!.Result is not null);
        await Until(view => view.Vote!.Result is not null);
    }

    public async Task InstallGroups()
    {
        await console.Click("Variée");
        await console.Page.Locator(".groupe li, .groupe .etiquette").First.WaitForAsync();
        await console.Click("Installer les groupes");
        await AnswerIfAsked("Installer", async () => !(await room.See()).Groups.IsEmpty);
        await Until(view => !view.Groups.IsEmpty);
    }

    public async Task Close()
    {
        await console.Click("Clore l’atelier");
        await AnswerIfAsked("Clore l’atelier", async () => (await room.See()).State is SessionState.Closed);
        await Until(view => view.State is SessionState.Closed);
    }

    public Task Until(Func<RoomView, bool> holds) => Eventually.Holds(async () => holds(await room.See()));

    private async Task AnswerIfAsked(string answer, Func<Task<bool>> isDone)
    {
        var button = console.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });
        await Eventually.Holds(async () => await button.IsVisibleAsync() || await isDone());
        if (await button.IsVisibleAsync())
        {
            await button.ClickAsync();
        }
    }
}

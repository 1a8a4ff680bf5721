using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>The facilitator's hands on the console: everything is a button that a person presses.</summary>
internal sealed class Facilitation(OpenRoom room, Visitor console)
{
    public Visitor Console => console;

    /// <summary>Brings simulated people in, three times as quick as people.</summary>
    public async Task BringsIn(int simulated)
    {
        await console.Presses("Répétition");
        await console.Writes("Combien", $"{simulated}");
        await console.Page.GetByLabel("À quelle allure").SelectOptionAsync("3");
        await Answers("Faire venir");
    }

    public async Task Begins()
    {
        await console.Presses("Commencer");
        await AnswersIfAsked("Commencer", async () => (await room.See()).State is SessionState.Running);
        await Until(view => view.State is SessionState.Running);
    }

    public async Task Shows(Scenario scenario)
    {
        await console.Presses($"Montrer à la salle : {scenario.Title}");
        await Until(view => view.ShownScenario == scenario.Id);
    }

    /// <summary>Presses « Étape suivante », answers the question if there is one, and waits for the phase.</summary>
    public async Task GoesOnTo(PhaseKind expected)
    {
        var (kit, before) = (await room.Kit(), (await room.See()).Clock!.Phase);
        await ReadsTheStep(kit.Find(before)!);
        await console.Presses("Étape suivante");
        await AnswersIfAsked("Passer à la suite", async () => (await room.See()).Clock!.Phase != before);
        await Until(view => view.Clock is { } clock && clock.Phase != before && kit.Find(clock.Phase)!.Kind == expected);
    }

    public async Task Reveals()
    {
        await console.Presses("Révéler le vote");
        await Answers("Révéler");
        await Until(view => view.Vote!.Result is not null);
    }

    public async Task DrawsGroups()
    {
        await console.Presses("Variée");
        await console.Page.Locator(".groupe .pers").First.WaitForAsync();
    }

    public async Task DrawsGroupsAndScenarios()
    {
        await DrawsGroups();
        await console.Presses("Tirer les scénarios");
        await console.Reads("Refaire le tirage des scénarios");
    }

    public async Task InstallsTheGroups()
    {
        await console.Presses("Annoncer les groupes");
        await Answers("Annoncer");
        await Until(view => !view.Groups.IsEmpty);
    }

    public async Task ReadsTheCardOf(Scenario scenario, string note)
    {
        await console.Presses($"Regarder la carte : {scenario.Title}");
        var card = console.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(card).ToContainTextAsync(note);
        await card.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    public async Task CallsOnStage(Scenario scenario)
    {
        await console.Presses($"Appeler sur scène : {scenario.Title}");
        await Until(view => view.Find(view.Sharing!.Presenter ?? default)?.Scenario == scenario.Id);
    }

    public async Task Closes()
    {
        await console.Presses("Clore l’atelier");
        await Answers("Clore l’atelier");
        await Until(view => view.State is SessionState.Closed);
    }

    public Task Until(Func<RoomView, bool> holds) => Eventually.Holds(async () => holds(await room.See()));

    // What is pressed is meant for the step in sight: nobody presses before the console tells it.
    private Task ReadsTheStep(Phase step) => Assertions.Expect(console.Page.Locator(".fil [aria-current='step'] b"))
        .ToContainTextAsync(Visitor.Loosely(step.ShortTitle), new() { Timeout = Visitor.Patience });

    private ILocator Answer(string answer) =>
        console.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = answer, Exact = true });

    private Task Answers(string answer) => Answer(answer).ClickAsync();

    private async Task AnswersIfAsked(string answer, Func<Task<bool>> isDone)
    {
        await Eventually.Holds(async () => await Answer(answer).IsVisibleAsync() || await isDone());
        if (await Answer(answer).IsVisibleAsync())
        {
            await Answers(answer);
        }
    }
}

using FilageFuturs.BrowserTests.Gatherings;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>Every sheet and every question of the console keeps the promises of a page, and closes by Escape.</summary>
[Collection(nameof(Hall))]
public sealed class ConsoleDialogueTests(Hall hall)
{
    // The console and what lies over it, together.
    private const int Ceiling = 300;

    private static readonly string[] Twelve =
    [
        "Inès", "Thibault", "Nour", "Odile", "Karim", "Éloïse", "Gaël", "Fatou", "Solène", "Yanis", "Jeanne", "Romain",
    ];

    private const string IsReadAfterTheClock =
        """
        () => {
          const [clock, price] = ['.cmd', '.retard'].map(part => document.querySelector(part));
          return (clock.compareDocumentPosition(price) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        }
        """;

    private readonly OpenRoom _room = new(hall);
    private Visitor _console = null!;

    [Fact]
    public async Task Every_dialogue_of_the_console_is_accessible_light_and_closes_by_Escape()
    {
        await _room.Open();
        var people = await _room.Sit(Twelve);
        await using var attendance = new Attendance(hall);
        await attendance.Holds(_room.Id, [.. people.Select(person => person.Seat)]);
        _console = await _room.OpenConsole();
        await InTheHall();
        await _room.GoesOnTo(PhaseKind.DotVote);
        // « Étape suivante » is meant for the step in sight: pressed a moment early, it ends nothing and asks nothing.
        await _console.Reads("Personne ne voit les points des autres");
        await Opens("Étape suivante", "Passer à la suite");
        await Opens("Révéler le vote", "plus aucun point ne bouge");
        await _room.GoesOnTo(PhaseKind.Grouping);
        await WhileGroupsForm(people[0]);
        await AtTheCards(people);
        await _room.GoesOnTo(PhaseKind.Wall);
        await Opens("Clore l’atelier", "Continuer l’atelier");
        await _console.DisposeAsync();
    }

    [Fact]
    public async Task A_dialogue_neither_grows_nor_fades_where_less_motion_is_asked_for()
    {
        await _room.Open();
        await _room.Sit(Twelve[..3]);
        await _room.GoesOnTo(PhaseKind.DotVote);
        await using var console = await _room.OpenConsole();
        await console.Reads("Personne ne voit les points des autres");
        await console.Presses("Étape suivante");
        await console.Page.Locator(".mud-dialog").WaitForAsync();

        Assert.Equal("none", await console.Look(".mud-dialog", "animationName"));
        Assert.Equal("none", await console.Look(".mud-overlay-scrim", "animationName"));
        Assert.Equal("0s", await console.Look(".mud-overlay", "transitionDuration"));
        await console.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.NotEqual("none", await console.Look(".mud-dialog", "animationName"));
    }

    [Fact]
    public async Task An_hour_that_is_cut_short_is_closed_on_a_phone_below_its_clock_once_it_was_asked()
    {
        await _room.Open();
        await _room.Sit(Twelve[..3]);
        await _room.GoesOnTo(PhaseKind.DotVote);
        await using var phone = await _room.OpenConsole(Device.Phone);
        var close = phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Loosely("Clore l'atelier maintenant") });
        await Assertions.Expect(close).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.Locator(".conduite-g .fil").First).ToBeHiddenAsync();
        Assert.True((await close.BoundingBoxAsync())!.Y > (await phone.Page.Locator(".cmd").BoundingBoxAsync())!.Y);
        Assert.True(await phone.Page.EvaluateAsync<bool>(IsReadAfterTheClock));
        Assert.True(await phone.Page.EvaluateAsync<bool>("() => document.querySelector('.cmd').getBoundingClientRect().top < innerHeight"));
        Assert.False(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        await Assertions.Expect(phone.Page.Locator(".horloge .minuterie")).ToContainTextAsync(":");
        await phone.TakesAPicture("regie-telephone-clore");

        await phone.Presses("Clore l'atelier maintenant");
        await phone.Reads("Les étapes qui restent ne seront pas tenues");
        Assert.Equal(SessionState.Running, (await _room.See()).State);
        await phone.Page.Locator(".mud-dialog .btn-plein").ClickAsync();

        await Eventually.Holds(async () => (await _room.See()).State is SessionState.Closed);
    }

    [Fact]
    public async Task In_the_hall_a_phone_that_facilitates_is_told_of_no_steps_that_it_does_not_show()
    {
        await _room.Open();
        await using var phone = await _room.OpenConsole(Device.Phone);
        await Assertions.Expect(phone.Page.Locator(".centre")).ToBeVisibleAsync();

        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Navigation, new() { Name = "Conduite" })).ToHaveCountAsync(0);
    }

    private async Task InTheHall()
    {
        await _console.Reads("Romain");
        await Opens("liens et code", "Un lien, un rôle");
        await Opens("Ouvrir la liste des personnes", "12 sur 20 places");
        await Opens("Répétition", "Faire venir des personnes simulées");
        await Opens("Régler", "Durées des étapes à venir");
        await _console.Types("?");
        await KeepsItsPromises("raccourcis", "Raccourcis clavier");
        await _console.Presses("Ouvrir la liste des personnes");
        await Opens("Renommer Nour", "Un autre prénom pour Nour");
        await _console.Presses("Ouvrir la liste des personnes");
        await Opens("Écarter Nour de la salle", "sa place ne se rouvrira pas");
    }

    private async Task WhileGroupsForm(Sitter person)
    {
        await _console.Presses("Variée");
        await _console.Reads("Groupe 4");
        await _console.Page.Locator($"[data-take='{person.Seat}'] .plus").ClickAsync();
        await Opens("Ensemble ou séparé·es", "Garder ensemble");
        await Opens("Annoncer les groupes", "Vous pourrez encore déplacer quelqu’un");
    }

    private async Task AtTheCards(ImmutableArray<Sitter> people)
    {
        await _room.FormsGroups();
        await _room.GoesOnTo(PhaseKind.CardBoard);
        var (group, card) = (await _room.GroupOf(people[0]), (await _room.Kit()).Cards[0]);
        foreach (var prompt in card.Prompts)
        {
            await _room.Writes(people[0], card, prompt, "Une scène à ciel ouvert");
            await _room.Writes(people[0], card, prompt, "Un théâtre sans rideau");
            await _room.Writes(people[0], card, prompt, "Une salle chauffée par les voix");
        }

        await _room.Retains(people[0], card, card.Prompts[0], "Un théâtre sans rideau");

        var title = (await _room.Kit()).Find(group.Scenario!.Value)!.Title;
        await _console.Presses($"Regarder la carte : {title}");
        await _console.Page.Locator(".lecture h3").First.WaitForAsync();
        Assert.Equal("none", await _console.Look(".lecture h3", "content", "::before"));
        await KeepsItsPromises($"Regarder la carte : {title}", "chauffée par les voix");
        await hall.Grains.Seats(_room.Id).Remove(_room.Facilitator, group.Seats[1]);
        await Opens("Compléter", "prêter main-forte");
        await Opens("Révéler toutes les cartes", "Tout le monde pourra lire");
    }

    private async Task Opens(string button, string sentence)
    {
        await _console.Presses(button);
        await KeepsItsPromises(button, sentence);
    }

    private async Task KeepsItsPromises(string name, string sentence)
    {
        var dialogue = _console.Page.GetByRole(AriaRole.Dialog).Last;
        await Assertions.Expect(dialogue).ToContainTextAsync(Visitor.Loosely(sentence));
        await PageCheck.Holds(_console, name, Ceiling);
        await _console.TakesAPicture($"dialogue-{name}");
        await Eventually.Holds(async () =>
        {
            await _console.Types("Escape");
            return await _console.Page.GetByRole(AriaRole.Dialog).CountAsync() is 0;
        });
    }
}

using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>One facilitator, one wall, five people and eleven simulated ones, from the link to the archive.</summary>
[Collection(nameof(Hall))]
public sealed class WholeWorkshopTests(Hall hall)
{
    private const int Simulated = 11;
    private const string Note = "Une salle chauffée par les voix";
    private const string Idea = "Se parler avant de s’écrire";

    private static readonly string[] Names = ["Quentine", "Wolfgang", "Xanthe", "Yvonne B.", "Zénon"];

    private readonly OpenRoom _room = new(hall);
    private readonly List<Visitor> _people = [];
    private Facilitation _facilitation = null!;
    private Visitor _wall = null!;

    [Fact]
    public async Task The_hour_goes_from_the_link_to_the_archive()
    {
        await EverybodyEnters();
        await TheScenariosAreShown();
        await TheVoteStaysSilentUntilItIsRevealed();
        await GroupsAreFormed();
        await TheCardsAreWritten();
        await AGroupPresents();
        await IdeasArePreserved();
        await TheSessionBecomesAnArchive();
        foreach (var visitor in _people.Append(_wall).Append(_facilitation.Console))
        {
            Assert.Empty(visitor.Complaints);
            await visitor.DisposeAsync();
        }
    }

    private async Task EverybodyEnters()
    {
        await _room.Open();
        _facilitation = new(_room, await _room.OpenConsole());
        _wall = await _room.OpenWall();
        foreach (var (name, rank) in Names.Select((name, rank) => (name, rank)))
        {
            _people.Add(await _room.Arrive(name, rank < 3 ? Device.Phone : Device.Laptop));
        }

        await hall.Grains.Rehearsal(_room.Id).Start(_room.Facilitator, new(Simulated, 7, 4, Conducts: false));
        await _facilitation.Until(view => view.People.Length == Names.Length + Simulated);
        await _facilitation.Console.Sees("Quentine");
        await _people[0].Sees("Zénon");
        await _wall.SeesNot("Quentine");
    }

    private async Task TheScenariosAreShown()
    {
        await _facilitation.Begin();
        var shown = (await _room.Kit()).Scenarios[2];
        await hall.Grains.Session(_room.Id).ShowScenario(_room.Facilitator, shown.Id);
        await _wall.Sees(shown.Title);
        await _people[0].Sees(shown.Title);
    }

    private async Task TheVoteStaysSilentUntilItIsRevealed()
    {
        await _facilitation.Next(PhaseKind.DotVote);
        foreach (var (person, rank) in _people.Select((person, rank) => (person, rank)))
        {
            await Dot(person, (rank % 4) + 1, "v").ClickAsync();
            await Assertions.Expect(Dot(person, (rank % 4) + 1, "v")).ToHaveAttributeAsync("aria-pressed", "true");
            Assert.Equal(1, await person.Page.Locator(".pt[aria-pressed='true']").CountAsync());
        }

        await _people[4].Click("J’ai fini");
        foreach (var page in _people.Append(_wall).Append(_facilitation.Console))
        {
            await page.SeesNot("ont posé au moins un point");
        }

        await _facilitation.Reveal();
        var result = (await _room.See()).Vote!.Result!;
        await _facilitation.Console.Sees($"{result.WithDots} personnes sur {result.Voters}");
        await _people[0].Sees("le vôtre");
        Assert.True(result.WithDots >= Names.Length);
    }

    private async Task GroupsAreFormed()
    {
        await _facilitation.Next(PhaseKind.Grouping);
        await _facilitation.InstallGroups();
        var view = await _room.See();
        Assert.Equal(4, view.Groups.Length);
        Assert.All(view.Groups, group => Assert.Equal(4, group.Seats.Length));
        await _people[0].Sees(await ScenarioOf(_people[0], Names[0]));
    }

    private async Task TheCardsAreWritten()
    {
        await _facilitation.Next(PhaseKind.CardBoard);
        await Write(_people[3], Note);
        await _people[3].Sees(Note);
        await _facilitation.Next(PhaseKind.CardBoard);
        await Write(_people[0], "Un métier neuf");
        await _people[0].Sees("Un métier neuf");
        await _people[3].SeesNot(Note);
    }

    private async Task AGroupPresents()
    {
        await _facilitation.Next(PhaseKind.ShareOut);
        var group = (await _room.See()).Sharing!.Order[0];
        await hall.Grains.Sharing(_room.Id).CallPresenter(_room.Facilitator, group);
        var scenario = (await _room.Kit()).Find((await _room.See()).Find(group)!.Scenario!.Value)!;
        await _wall.Sees(scenario.Title);
    }

    private async Task IdeasArePreserved()
    {
        await _facilitation.Next(PhaseKind.Wall);
        await Write(_people[1], Idea);
        await _people[2].Sees(Idea);
        await _people[2].Page.Locator(".idee", new() { HasText = Idea }).Locator(".soutien").ClickAsync();
        await _facilitation.Until(view => view.Ideas.Ideas.Any(idea => idea.Text == Idea && idea.Supports >= 1));
    }

    private async Task TheSessionBecomesAnArchive()
    {
        await _facilitation.Close();
        await _people[0].Sees("Rideau");
        await _people[0].Go($"/archive/{_room.Id}");
        await _people[0].Sees(Idea);
        await _people[0].SeesNot("Wolfgang");
    }

    private async Task<string> ScenarioOf(Visitor person, string name)
    {
        await person.IsReady();
        var view = await _room.See();
        var seat = view.People.Single(one => one.Name == name).Seat;
        var scenario = view.Groups.Single(group => group.Seats.Contains(seat)).Scenario!.Value;
        return (await _room.Kit()).Find(scenario)!.Title;
    }

    private static async Task Write(Visitor person, string text)
    {
        var field = person.Page.Locator("form[data-saisie] textarea:visible").First;
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("body")).ToContainTextAsync(text);
        await Assertions.Expect(person.Page.Locator(".attend")).ToHaveCountAsync(0);
    }

    private static ILocator Dot(Visitor person, int scenario, string shape) =>
        person.Page.Locator($"article[data-s='{scenario}'] .pt.{shape}");
}

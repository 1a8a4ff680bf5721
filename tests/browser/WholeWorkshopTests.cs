namespace FilageFuturs.BrowserTests;

/// <summary>One facilitator, one wall, five people and eleven simulated ones, from the link to the archive.</summary>
[Collection(nameof(Hall))]
public sealed partial class WholeWorkshopTests(Hall hall)
{
    private const int Simulated = 11;
    private const string Note = "Une salle chauffée par les voix";
    private const string SecondNote = "Un métier neuf, entre cour et jardin";
    private const string Idea = "Se parler avant de s’écrire";

    /// <summary>What each of the five puts where: « v1 » is the green dot on the first scenario.</summary>
    private static readonly (string Name, string[] Dots)[] Five =
    [
        ("Quentine", ["v1", "o2", "r3"]), ("Wolfgang", ["v4"]), ("Xanthe", ["o2", "r2"]), ("Yvonne B.", ["v2", "r1"]), ("Zénon", []),
    ];

    private readonly OpenRoom _room = new(hall);
    private readonly List<Visitor> _people = [];
    private Facilitation _facilitation = null!;
    private Visitor _wall = null!;
    private Kit _kit = null!;

    private Visitor Console => _facilitation.Console;

    private IEnumerable<Visitor> Everybody => _people.Append(_wall).Append(Console);

    [Fact]
    public async Task The_hour_goes_from_the_link_to_the_archive()
    {
        await EverybodyEnters();
        await TheScenariosAreShown();
        await TheVoteIsSilent();
        await TheVoteIsRevealed();
        await GroupsAreFormed();
        await TheFirstCardIsWritten();
        await TheSecondCardIsWritten();
        await AGroupPresents();
        await IdeasArePreserved();
        await TheSessionBecomesAnArchive();
        foreach (var visitor in Everybody)
        {
            Assert.Empty(visitor.Complaints);
            await visitor.DisposeAsync();
        }
    }

    private async Task EverybodyEnters()
    {
        await _room.Open();
        _kit = await _room.Kit();
        _facilitation = new(_room, await _room.OpenConsole());
        _wall = await _room.OpenWall();
        foreach (var (person, rank) in Five.Select((person, rank) => (person, rank)))
        {
            _people.Add(await _room.Arrive(person.Name, rank < 3 ? Device.Phone : Device.Laptop));
        }

        await _facilitation.BringsIn(Simulated);
        await _facilitation.Until(view => view.People.Length == Five.Length + Simulated);
        foreach (var (person, page) in Five.Zip(_people))
        {
            await page.Reads($"Vous êtes là, {person.Name}");
            await Each(Five, other => page.Reads(other.Name));
            await Console.Reads(person.Name);
            await _wall.SeesNot(person.Name);
        }

        await _wall.Reads(_room.Links.Code!.Replace('-', ' '));
    }

    private async Task TheScenariosAreShown()
    {
        await _facilitation.Begins();
        await EverybodySeesTheStep(PhaseKind.Presentation);
        await Each(_people, page => page.Reads("va présenter les scénarios"));
        foreach (var scenario in _kit.Scenarios)
        {
            await _facilitation.Shows(scenario);
            await Each(_people, page => ReadsIn(page, "h1", scenario.Title));
            await ReadsIn(_wall, "h1", scenario.Title);
            await ReadsIn(Console, ".scenario.marquage h3", scenario.Title);
        }
    }

    private async Task TheVoteIsSilent()
    {
        await _facilitation.GoesOnTo(PhaseKind.DotVote);
        await EverybodySeesTheStep(PhaseKind.DotVote);
        foreach (var (person, page) in Five.Zip(_people))
        {
            await Each(person.Dots, dot => page.Page.Locator($"article[data-s='{dot[1]}'] .pt.{dot[0]}").ClickAsync());
        }

        await _people[4].Presses("J’ai fini");
        await _people[4].Reads("C’est noté, merci");
        foreach (var (person, page) in Five.Zip(_people))
        {
            await Eventually.Holds(async () => (await PressedDots(page)).Order().SequenceEqual(person.Dots.Order()));
            Assert.Equal(3 - person.Dots.Length, await page.Page.Locator(".palette .vide").CountAsync());
        }

        await Eventually.Holds(async () => await Finished(_wall, ".nb-p") == (await _room.See()).Vote!.Finished);
        await Eventually.Holds(async () => await Finished(Console, ".compte b") == (await _room.See()).Vote!.Finished);
        await NobodyKnowsAnothersDots();
    }

    private async Task TheVoteIsRevealed()
    {
        await _facilitation.Reveals();
        var result = (await _room.See()).Vote!.Result!;
        Assert.True(result.WithDots >= Five.Count(person => person.Dots.Length > 0));
        foreach (var (person, page) in Five.Zip(_people))
        {
            await SeesTheCounts(page, ".revele article", "li", result);
            Assert.Equal(person.Dots.Order(), (await OwnDots(page)).Order());
        }

        await SeesTheCounts(_wall, ".scenes > section", ".piles li", result);
        await SeesTheCounts(Console, ".decompte tbody tr", "td", result);
        Assert.All(Everybody, page => Assert.Contains(page.Wire.Split('\n'), frame => HasCounts(frame)));
    }
}

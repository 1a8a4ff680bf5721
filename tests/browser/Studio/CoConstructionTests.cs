using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

/// <summary>The study's first format, from the opening form to the synthesis: two people at their screens, others beside them.</summary>
[Collection(nameof(Hall))]
public sealed partial class CoConstructionTests(Hall hall) : IAsyncDisposable
{
    private const int Ceiling = 260;
    private const string Letter = "Lettre d’une salle sans réseau";
    private const string LetterWords = "Chère machine, nous te rendons tes mardis.";

    private OpenRoom _room = null!;
    private Facilitation _facilitation = null!;
    private Screens _people = null!;
    private Visitor _wall = null!;
    private ImmutableArray<Sitter> _others = [];
    private Kit _kit = null!;

    private Visitor Console => _facilitation.Console;

    [Fact]
    public async Task A_room_debates_the_futures_makes_objects_and_takes_them_away()
    {
        await AFacilitatorOpensTheRoom();
        await PeopleComeIn();
        await TheFuturesAreToldAndDebated();
        await GroupsImagineTheirWork();
        await EverybodyRests();
        await GroupsMakeTheirObjects();
        await TheObjectsGoRound();
        await TheRoomKeepsWhatItNeeds();
        await TheSynthesisHasItAll();
        await TheReplayShowsItAgain();
        Assert.All((Visitor[])[_people.Phone, _people.Laptop, Console, _wall], page => Assert.Empty(page.Complaints));
    }

    /// <summary>Whoever came in, however far the workshop went.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var open in (IAsyncDisposable?[])[_people, _facilitation?.Console, _wall])
        {
            await (open?.DisposeAsync() ?? default);
        }
    }

    private async Task AFacilitatorOpensTheRoom()
    {
        (_room, var console) = await OpenRoom.ByTheForm(hall, KnownKits.CoConstruction);
        _facilitation = new(_room, console);
        _kit = await _room.Kit();
        Assert.Equal(TimeSpan.FromHours(2), (await _room.See()).Plan.Aggregate(TimeSpan.Zero, (sum, line) => sum + line.Planned));
    }

    private async Task PeopleComeIn()
    {
        _people = new(await _room.Arrive("Ana", Device.SmallPhone), await _room.Arrive("Bilal", Device.Laptop));
        _wall = await _room.OpenWall();
        _others = await _room.Sit("Chloé", "Driss", "Emma", "Fatou", "Gaël", "Hana");
        await _facilitation.BringsIn(2);
        await _facilitation.Until(view => view.People.Length == 10);
        await _facilitation.Begins();
    }

    private async Task TheFuturesAreToldAndDebated()
    {
        await _facilitation.Shows(_kit.Scenarios[2]);
        await _people.OnBoth(page => page.Reads(_kit.Scenarios[2].Title));
        await _facilitation.GoesOnTo(PhaseKind.PlausibilityDebate);
        await _people.OnBoth(page => page.Reads("Premier regard"));
        await EverybodyPlaces(shift: 0);
        await Console.Presses("Ouvrir le second regard");
        await _people.OnBoth(page => page.Reads("Second regard"));
        await EverybodyPlaces(shift: 14);
        await Console.Presses("Montrer le déplacement");
        await _people.OnBoth(page => page.Reads("Déplacement"));
    }

    private async Task EverybodyPlaces(int shift)
    {
        foreach (var (other, rank) in _others.Select((other, rank) => (other, rank)))
        {
            foreach (var scenario in _kit.Scenarios)
            {
                await hall.Grains.Plausibility(_room.Id).Place(other.Key, scenario.Id, new((scenario.Number * 14) + (rank * 4) + shift, 60 - rank));
            }
        }
    }

    private async Task GroupsImagineTheirWork()
    {
        await _facilitation.GoesOnTo(PhaseKind.Grouping);
        await _facilitation.DrawsGroupsAndScenarios();
        await OneOfTheOthersSitsInEachGroup();
        await _facilitation.InstallsTheGroups();
        await _facilitation.GoesOnTo(PhaseKind.CardBoard);
        await _people.OnBoth(page => page.Reads("Le quotidien d’une chargée de production"));
    }

    // The draw may leave a group to the simulated and to a screen: nobody would fill its object here.
    private async Task OneOfTheOthersSitsInEachGroup()
    {
        var drawn = (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Grouping.Groups;
        var others = drawn.Select(group => _others.Where(other => group.Seats.Contains(other.Seat)).ToList()).ToList();
        foreach (var (group, none) in drawn.Zip(others).Where(pair => pair.Second.Count is 0))
        {
            var most = others.MaxBy(some => some.Count)!;
            none.Add(most[^1]);
            most.RemoveAt(most.Count - 1);
            var moved = await hall.Grains.Groups(_room.Id).Move(_room.Facilitator, none[0].Seat, group.Id);
            Assert.True(moved.IsAccepted, $"{moved.Refusal}");
            // Where the console has not heard of it yet, it asks again whether these groups are meant.
            var name = (await _room.See()).People.Single(person => person.Seat == none[0].Seat).Name!;
            await Assertions.Expect(Console.Page.Locator($"[data-drop='{group.Id}'] ul")).ToContainTextAsync(name);
        }
    }

    private async Task EverybodyRests()
    {
        await _facilitation.GoesOnTo(PhaseKind.Pause);
        await _people.Keep("pause", "Ensuite : Le studio des objets", 80);
        await Console.Reads("On reprend à");
        await _wall.Reads("On reprend à");
        await WallCheck.Holds(_wall, "pause-atelier", 60);
    }

    private async Task TheObjectsGoRound()
    {
        await _facilitation.GoesOnTo(PhaseKind.ArtefactTour);
        var room = await _room.See();
        Assert.Equal(room.Groups.Length, room.Tour!.Artefacts.Length);
        Assert.All(room.Tour.Places, place => Assert.NotEqual($"made-{place.Group}", place.Artefact!.Value.Value));
        await _people.OnBoth(page => page.Presses("Tiens, pourquoi pas"));
        await _facilitation.Until(view => view.Tour!.Reacted.Values.Sum() >= 2);
        await _people.Phone.TakesAPicture("co-construction-circuit-320");
        await _people.Laptop.TakesAPicture("co-construction-circuit-1440");
        foreach (var other in _others)
        {
            var met = (await _room.See()).Tour!.Places.First(place => place.Group == room.Find(other.Seat)!.Group).Artefact!.Value;
            await hall.Grains.Tours(_room.Id).React(other.Key, met, new("peur"), "Pas sans nous");
        }
    }

    private async Task TheRoomKeepsWhatItNeeds()
    {
        await _facilitation.GoesOnTo(PhaseKind.Wall);
        await _room.Adds(_others[0], "Garder nos mardis");
        await _people.OnBoth(page => page.Reads("Garder nos mardis"));
    }

    private async Task<StudioDraft> DraftOfPhone()
    {
        var ana = (await _room.See()).People.First(person => person.Name == "Ana");
        return await DraftOf(ana.Group!.Value);
    }

    private async Task<StudioDraft> DraftOf(GroupId group) =>
        (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Drafts!.Value.First(draft => draft.Group == group);
}

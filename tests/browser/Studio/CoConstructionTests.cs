using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Studio;

/// <summary>The study's first format, from the opening form to the synthesis: two people at their screens, others beside them.</summary>
[Collection(nameof(Hall))]
public sealed partial class CoConstructionTests(Hall hall)
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
        await _people.DisposeAsync();
        await Console.DisposeAsync();
        await _wall.DisposeAsync();
    }

    private async Task AFacilitatorOpensTheRoom()
    {
        var console = await Visitor.Enter(hall, Device.Laptop);
        await console.Go("/ouvrir");
        await console.Writes("Titre de l’atelier", "Équipe du Théâtre des Écluses");
        await console.Writes("Votre prénom", "Hélène");
        await console.Page.Locator("#kit").SelectOptionAsync(KnownKits.CoConstruction);
        await console.Ticks("répétition");
        await console.Presses("Ouvrir l’atelier");
        await console.Reads("La salle est prête.");
        var links = await console.Page.Locator("code").AllInnerTextsAsync();
        var path = new Uri(links[^1]).AbsolutePath.Split('/');
        _room = await OpenRoom.Of(hall, new(path[2]), new(path[3]));
        await console.Go($"/regie/{_room.Id}");
        _facilitation = new(_room, await console.IsReady());
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
    }

    private async Task GroupsImagineTheirWork()
    {
        await _facilitation.GoesOnTo(PhaseKind.Grouping);
        await _facilitation.DrawsGroupsAndScenarios();
        await _facilitation.InstallsTheGroups();
        await _facilitation.GoesOnTo(PhaseKind.CardBoard);
        await _people.OnBoth(page => page.Reads("Le quotidien d’une chargée de production"));
    }

    private async Task EverybodyRests()
    {
        await _facilitation.GoesOnTo(PhaseKind.Pause);
        await _people.Keep("pause", "Ensuite : Le studio des objets", 80);
        await Console.Reads("On reprend à");
        await _wall.Reads("On reprend à");
        await WallCheck.Holds(_wall, "pause-atelier", 60);
    }

    private async Task GroupsMakeTheirObjects()
    {
        await _facilitation.GoesOnTo(PhaseKind.ArtefactStudio);
        await OneWritesByKeyboardAlone();
        await TheLetterStands();
        await TheOthersFillTheirs();
        await _people.Keep("studio", "L’objet est complet", Ceiling);
        await Console.Reads("rubriques sur");
        await Console.Presses("Regarder l’objet du groupe");
        await Console.Page.Locator(".studio-regie .objet").WaitForAsync();
        await PageCheck.Holds(Console, "régie du studio", 330);
        await Console.TakesAPicture("studio-regie-1440");
        await _people.Phone.Presses("Nous avons fini");
        await _wall.Reads(Letter);
        await WallCheck.Holds(_wall, "studio", 130);
        await _facilitation.Until(view => view.Studio!.Shown.Any(made => made.Artefact.Title == Letter));
    }

    /// <summary>Chooses with Tab and Enter, and reads what each object is on the way.</summary>
    private async Task OneWritesByKeyboardAlone()
    {
        var page = _people.Phone.Page;
        await _people.Phone.Page.Locator(".studio").WaitForAsync();
        if (await page.Locator(".gabarits").CountAsync() == 0)
        {
            await _people.Phone.Presses("Changer d’objet");
        }

        await page.Locator(".gabarits").WaitForAsync();
        await PageCheck.Holds(_people.Phone, "choix de l’objet 320", 120);
        await _people.Phone.TakesAPicture("studio-choix-320");
        await page.Locator(".gabarits button").Nth((int)MadeKind.SwipeApp).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#champ-Document-title").WaitForAsync();
        await page.Locator("#champ-Document-title").FocusAsync();
        await page.Keyboard.TypeAsync(Letter);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(LetterWords);
        await page.Keyboard.PressAsync("Shift+Tab");
        await Eventually.Holds(async () => (await DraftOfPhone()).Fields.All(field => field.Text is { Length: > 0 }));
    }

    private async Task TheLetterStands()
    {
        await _people.Phone.Reads("L’objet est complet");
        Assert.Equal(Letter, (await DraftOfPhone()).Preview!.Title);
        await _people.Phone.Presses("Regarder");
        await Assertions.Expect(_people.Phone.Page.Locator(".apercu")).ToContainTextAsync("nous te rendons tes mardis");
        await _people.Phone.TakesAPicture("studio-apercu-320");
        await _people.Phone.Presses("Écrire");
    }

    private async Task TheOthersFillTheirs()
    {
        var kinds = new Queue<MadeKind>([MadeKind.Comic, MadeKind.JobAdvert, MadeKind.SwipeApp]);
        var room = await _room.See();
        var letter = (await DraftOfPhone()).Group;
        foreach (var group in room.Groups.Where(group => group.Id != letter))
        {
            var kind = kinds.Dequeue();
            var sitter = _others.First(other => group.Seats.Contains(other.Seat));
            await hall.Grains.Studio(_room.Id).ChooseKind(sitter.Key, kind);
            foreach (var field in Templates.Of(kind).Where(field => field.IsRequired))
            {
                await hall.Grains.Studio(_room.Id).WriteField(sitter.Key, kind, field.Id, RevisionId.New(), null, $"Mots pour {field.Id}");
            }
        }
    }

    private async Task TheObjectsGoRound()
    {
        await _facilitation.GoesOnTo(PhaseKind.ArtefactTour);
        Assert.Equal((await _room.See()).Groups.Length, (await _room.See()).Studio!.Shown.Length);
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
        return (await hall.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!.Drafts!.Value.First(draft => draft.Group == ana.Group);
    }
}

using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Tours;

/// <summary>The study's circuit of artefacts, from the opening form to the synthesis: one person on two screens, others beside them.</summary>
[Collection(nameof(Foyer))]
public sealed partial class CircuitTests(Hall hall) : IAsyncDisposable
{
    private const int Ceiling = 260;
    private const string Word = "À condition de pouvoir l’éteindre le soir";
    private const string Need = "Aucune embauche sans regard humain";

    private OpenRoom _room = null!;
    private Facilitation _facilitation = null!;
    private Screens _ana = null!;
    private Sitter _seat = null!;
    private Visitor _wall = null!;
    private Kit _kit = null!;

    private Visitor Console => _facilitation.Console;

    [Fact]
    public async Task A_room_meets_six_objects_reacts_names_its_needs_and_takes_them_away()
    {
        await AFacilitatorOpensTheRoom();
        await PeopleComeInAndFormGroups();
        await AnaReactsByKeyboardAlone();
        await TheConsoleAndTheWallFollow();
        await TheGroupsGoOn();
        await TheHarvestIsRead();
        await TheNeedsAreNamedAndOrdered();
        await TheSynthesisHasItAll();
        await TheReplayShowsTheTour();
        Assert.All((Visitor[])[_ana.Phone, _ana.Laptop, Console, _wall], page => Assert.Empty(page.Complaints));
    }

    /// <summary>Whoever came in, however far the workshop went.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var open in (IAsyncDisposable?[])[_ana, _facilitation?.Console, _wall])
        {
            await (open?.DisposeAsync() ?? default);
        }
    }

    private async Task AFacilitatorOpensTheRoom()
    {
        (_room, var console) = await OpenRoom.ByTheForm(hall, KnownKits.Circuit);
        _facilitation = new(_room, console);
        _kit = await _room.Kit();
    }

    private async Task PeopleComeInAndFormGroups()
    {
        _seat = await _room.Sits("Ana");
        _ana = new(await _room.ScreenOf(_seat, Device.SmallPhone), await _room.ScreenOf(_seat, Device.Laptop));
        _wall = await _room.OpenWall();
        await _facilitation.BringsIn(7);
        await _facilitation.Until(view => view.People.Length == 8);
        await _facilitation.Begins();
        await _facilitation.Shows(_kit.Scenarios[2]);
        await _ana.OnBoth(page => page.Reads(_kit.Scenarios[2].Title));
        await _facilitation.GoesOnTo(PhaseKind.Grouping);
        await _facilitation.DrawsGroups();
        await _facilitation.InstallsTheGroups();
        await _wall.Reads("Les groupes sont formés");
        await _facilitation.GoesOnTo(PhaseKind.ArtefactTour);
    }

    private async Task AnaReactsByKeyboardAlone()
    {
        await _ana.OnBoth(page => page.Reads("Objet 1 sur 6"));
        await _ana.Laptop.Reads("Réagissez d’abord");
        Assert.Equal(0, await _ana.Laptop.Page.Locator(".reac b").CountAsync());
        await _ana.Laptop.Types("2");
        await _ana.OnBoth(page => Assertions.Expect(page.Page.Locator(".reac [aria-pressed=true]")).ToContainTextAsync(_kit.SharedReactions[1].Label));
        await Assertions.Expect(_ana.Laptop.Page.Locator(".reac b")).ToHaveCountAsync(3);
        await _ana.Laptop.Page.Locator(".mot-libre textarea").FocusAsync();
        await _ana.Laptop.Page.Keyboard.TypeAsync(Word);
        await _ana.Laptop.Types("Enter");
        await _ana.OnBoth(page => page.Reads(Word));
        await _ana.Keep("circuit", "Retirer mon mot", Ceiling);
    }

    private async Task TheConsoleAndTheWallFollow()
    {
        await _facilitation.Until(view => view.Tour!.Reacted.Values.Sum() > 4);
        await Console.Reads("Ce que l’on en dit");
        await PageCheck.Holds(Console, "régie du circuit", 330);
        await Console.TakesAPicture("circuit-regie-1440");
        await _wall.Reads((await Here()).Title);
        await WallCheck.Holds(_wall, "circuit", 110);
    }

    private async Task TheGroupsGoOn()
    {
        var first = await Here();
        await Console.Presses("Objet suivant");
        await _ana.OnBoth(page => page.Reads("Objet 2 sur 6"));
        Assert.NotEqual(first.Id, (await Here()).Id);
        await _ana.Phone.Presses(first.Title);
        await _ana.Phone.Presses(_kit.SharedReactions[2].Label);
        await _facilitation.Until(view => view.Tour!.Stop == 1);
        await Eventually.Holds(async () => (await Said(first.Id))?.Reaction == _kit.SharedReactions[2].Id);
        foreach (var stop in Enumerable.Range(2, 4))
        {
            await Console.Presses("Objet suivant");
            await _facilitation.Until(view => view.Tour!.Stop == stop);
            await _ana.OnBoth(page => page.Reads($"Objet {stop + 1} sur 6"));
        }
    }

    private async Task TheHarvestIsRead()
    {
        await Console.Presses("Montrer la récolte");
        await _ana.Keep("circuit-recolte", Word, Ceiling);
        await Console.Reads("La récolte");
        await Console.TakesAPicture("circuit-recolte-regie-1440");
        await _wall.Reads("La récolte");
        await WallCheck.Holds(_wall, "circuit-recolte", 150);
    }

    private async Task<Artefact> Here()
    {
        var tour = (await _room.See()).Tour!;
        var group = await _room.GroupOf(_seat);
        return tour.Artefacts.First(artefact => artefact.Id == tour.Places.First(place => place.Group == group.Id).Artefact);
    }

    private async Task<MyReaction?> Said(ArtefactId artefact) =>
        (await hall.Grains.Session(_room.Id).SeeMine(_seat.Key))!.Reactions!.Own.GetValueOrDefault(artefact);
}

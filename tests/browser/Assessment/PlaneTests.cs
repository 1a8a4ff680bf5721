using FilageFuturs.BrowserTests.Artefacts;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Assessment;

/// <summary>A room places itself among the personas, then its futures between plausible and desirable, and reads both again.</summary>
[Collection(nameof(Foyer))]
public sealed partial class PlaneTests(Hall hall)
{
    private const int Ceiling = 260;

    private static readonly PhaseId Stand = new("se-situer");
    private static readonly PhaseId Debate = new("debat");

    private readonly SessionId _id = SessionId.New();
    private ImmutableArray<Sitter> _people = [];
    private Secret _facilitator;

    [Fact]
    public async Task A_room_places_itself_and_its_futures_on_two_planes()
    {
        await Open(6);
        await GoTo(Stand);
        await using var ana = await Screens.Of(hall);
        await ana.Hold(SeatCookies.Name(_id, ScreenKind.Seat), _people[0].Key);
        await ana.Go($"/atelier/{_id}");
        await using var wall = await Enter(Device.Projector, await WallLink());
        await using var console = await Enter(Device.Laptop, _facilitator);
        await PlacesHerself(ana);
        await Showing(ana, wall, console);
        await GoTo(Debate);
        await LooksTwice(ana, wall, console);
        await ReadsItAgain(console);
    }

    private async Task PlacesHerself(Screens ana)
    {
        await ana.OnBoth(page => page.Reads("Pas encore de place"));
        await ana.Laptop.Page.Locator(".prenable").FocusAsync();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowUp", "PageUp" })
        {
            await ana.Laptop.Types(key);
        }

        await Eventually.Holds(async () => (await Mine()).Assessment == new PlanePoint(52, 61));
        await ana.OnBoth(page => page.ReadsNoMore("Pas encore de place"));
        var box = (await ana.Phone.Page.Locator("[data-surface]").BoundingBoxAsync())!;
        await ana.Phone.Page.Touchscreen.TapAsync(box.X + (box.Width * .3f), box.Y + (box.Height * .4f));
        await Eventually.Holds(async () => (await Mine()).Assessment is { X: >= 29 and <= 31, Y: >= 59 and <= 61 });
    }

    private async Task Showing(Screens ana, Visitor wall, Visitor console)
    {
        foreach (var (person, rank) in _people.Skip(1).Select((person, rank) => (person, rank)))
        {
            await Accepted(hall.Grains.Assessment(_id).Assess(person.Key, new PlanePoint(13 + (rank * 15), 21 + (rank * 12))));
        }

        await wall.Reads("personnes se sont situées");
        Assert.Equal(0, await wall.Page.Locator(".nuee").CountAsync());
        Assert.Equal(0, await ana.Laptop.Page.Locator(".nuee").CountAsync());
        await wall.TakesAPicture("se-situer-mur-1920");
        await console.Reads("6/6");
        await console.Presses("Montrer le nuage");
        await ana.OnBoth(page => page.Reads("Le nuage"));
        await ana.Keep("se-situer", "Le nuage", Ceiling);
        await wall.Reads("personnes dans le nuage");
        await wall.TakesAPicture("nuage-mur-1920");
        await PageCheck.Holds(wall, "mur du nuage", 120);
        await console.Reads("personnes dans le nuage");
        await PageCheck.Holds(console, "régie du nuage", 300);
        await console.TakesAPicture("nuage-regie-1440");
    }

    private async Task LooksTwice(Screens ana, Visitor wall, Visitor console)
    {
        await ana.OnBoth(page => page.Reads("Premier regard"));
        await Place(0);
        await ana.Laptop.Presses("Programmés pour plaire");
        await Drags(ana.Laptop, .2f, .9f);
        await Eventually.Holds(async () => (await Mine()).Plausibility!.Before.Count == 4);
        await console.Presses("Ouvrir le second regard");
        await ana.OnBoth(page => page.Reads("Second regard"));
        await wall.Reads("Second regard");
        await wall.TakesAPicture("regard-mur-1920");
        await Place(14);
        await Drags(ana.Laptop, .6f, .7f);
        await Eventually.Holds(async () => (await Mine()).Plausibility!.After.Count == 4);
        await console.Presses("Montrer le déplacement");
        await ana.OnBoth(page => page.Reads("Déplacement"));
        await ana.Keep("plausible", "Déplacement", Ceiling);
        await wall.Reads("avis proches");
        await wall.TakesAPicture("deplacement-mur-1920");
        await PageCheck.Holds(wall, "mur du déplacement", 120);
        await PageCheck.Holds(console, "régie du déplacement", 300);
        await console.TakesAPicture("deplacement-regie-1440");
    }

    // Everybody but Ana sees the four; she has all but the third, which she drags herself.
    private async Task Place(int shift)
    {
        var scenarios = (await hall.Grains.Kit(AuthorsKit.Id).See())!.Scenarios;
        foreach (var (person, rank) in _people.Select((person, rank) => (person, rank)))
        {
            foreach (var scenario in scenarios.Where(scenario => rank > 0 || scenario.Number != 3))
            {
                var at = new PlanePoint((scenario.Number * 14) + (rank * 5) + shift, 90 - (scenario.Number * 12) - rank + (shift / 2));
                await Accepted(hall.Grains.Plausibility(_id).Place(person.Key, scenario.Id, at));
            }
        }
    }

    private static async Task Drags(Visitor laptop, float x, float y)
    {
        // Between two looks the plane is drawn anew.
        LocatorBoundingBoxResult? found = null;
        await Eventually.Holds(async () => (found = await laptop.Page.Locator("[data-surface]").First.BoundingBoxAsync()) is not null);
        var box = found!;
        await laptop.Page.Mouse.MoveAsync(box.X + (box.Width * .5f), box.Y + (box.Height * .5f));
        await laptop.Page.Mouse.DownAsync();
        await laptop.Page.Mouse.MoveAsync(box.X + (box.Width * x), box.Y + (box.Height * y), new() { Steps = 4 });
        await laptop.Page.Mouse.UpAsync();
    }

    private async Task ReadsItAgain(Visitor console)
    {
        await Accepted(hall.Grains.Session(_id).Close(_facilitator));
        await console.Go($"/archive/{_id}");
        await console.Reads("Où en était la salle");
        await console.Reads("Plausible, souhaitable");
        await console.Page.Locator(".plans").First.ScrollIntoViewIfNeededAsync();
        await console.TakesAPicture("plans-synthese-1440");
        await PageCheck.Holds(console, "synthèse des plans", 250);
        var table = await console.Page.APIRequest.GetAsync($"{hall.Address}/archive/{_id}/plausibility.csv");
        Assert.Contains("Programmés pour plaire", await table.TextAsync(), StringComparison.Ordinal);
        await console.Go($"/rejeu/{_id}?a=1");
        await console.Page.Locator(".scene").WaitForAsync();
        await console.Types("End");
        await console.Reads("La salle voit où elle place les futurs");
        await console.TakesAPicture("plans-rejeu-1440");
    }

    private async Task Open(int count)
    {
        var opened = await hall.Grains.Session(_id).Open(new(
            _id.Value, AuthorsKit.Id, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, IsRehearsal: true));
        _facilitator = opened.Links!.Facilitator!.Value;
        foreach (var rank in Enumerable.Range(1, count))
        {
            var person = new Sitter(SeatId.New(), Secret.New());
            await Accepted(hall.Grains.Seats(_id).Join(
                new(opened.Links.Participants.Text, person.Seat, person.Key, $"Personne {rank}", Profile.Unsaid, false, IsSimulated: true)));
            _people = _people.Add(person);
        }
    }

    private async Task<Visitor> Enter(Device device, Secret key)
    {
        var visitor = await Visitor.Enter(hall, device);
        await visitor.Go($"/e/{_id}/{key.Text}");
        return await visitor.IsReady();
    }

    private async Task GoTo(PhaseId phase)
    {
        await Accepted(hall.Grains.Phases(_id).Start(_facilitator));
        while ((await See()).Clock!.Phase != phase)
        {
            await Accepted(hall.Grains.Phases(_id).Next(_facilitator, (await See()).Clock!.Phase));
        }
    }

    private async Task<Secret> WallLink() => (await hall.Grains.Session(_id).SeeConsole(_facilitator))!.Links.Wall;

    private async Task<RoomView> See() => (await hall.Grains.Session(_id).SeeRoom(_facilitator))!;

    private async Task<MineView> Mine() => (await hall.Grains.Session(_id).SeeMine(_people[0].Key))!;

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}

using FilageFuturs.BrowserTests.Synthesis;
using FilageFuturs.Web.Seats;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Needs;

/// <summary>The needs of a room: mapped together, put in order, read again and taken away.</summary>
[Collection(nameof(Hall))]
public sealed class NeedsTests(Hall hall)
{
    private const int Ceiling = 260;
    private static readonly PhaseId Map = new("besoins");
    private static readonly PhaseId Order = new("classement");

    private readonly SessionId _id = SessionId.New();
    private Secret _facilitator;

    [Fact]
    public async Task A_room_maps_its_needs_puts_them_in_order_and_takes_them_away()
    {
        var people = await Open(6);
        await GoTo(Map);
        await using var ana = await Screens.Of(hall);
        await ana.Hold(SeatCookies.Name(_id, ScreenKind.Seat), people[0].Key);
        await ana.Go($"/atelier/{_id}");
        await ana.Laptop.Writes("Ajouter une ligne rouge", "Aucune embauche sans regard humain");
        await ana.Laptop.Types("Enter");
        await ana.OnBoth(page => page.Reads("Aucune embauche sans regard humain"));
        await ana.Keep("besoins-carte", "Maintenir le travail collectif", Ceiling);
        await using var console = await Console();
        await console.Presses("Ranger « Aucune embauche");
        await console.Page.GetByLabel("Déplacer vers").SelectOptionAsync("Dialogue");
        await console.Page.Locator(".ranger .btn").First.ClickAsync();
        await Eventually.Holds(async () => (await See()).Needs!.Needs[^1].Kind is NeedKind.Dialogue);
        await PageCheck.Holds(console, "régie des besoins", 300);

        await GoTo(Order);
        await ana.Laptop.Reads("10 points à donner");
        await ana.Laptop.Page.GetByRole(AriaRole.Button, new() { Name = "Un point de plus" }).First.ClickAsync();
        await ana.Laptop.Reads("9 points à donner");
        await Spread(people.Skip(1));
        await ana.Keep("besoins-ordre", "points à donner", Ceiling);
        await ana.OnBoth(TheBarIsAsWideAsTheScreen);
        await console.Reads("ont réparti leurs points");
        await TheWallShowsTheOrder();
        await ReadsItAgain(console);
    }

    private static async Task TheBarIsAsWideAsTheScreen(Visitor visitor)
    {
        var beside = await visitor.Page.Locator(".classement .bas").EvaluateAsync<double[]>(
            "bar => [bar.getBoundingClientRect().left, document.documentElement.clientWidth - bar.getBoundingClientRect().right]");
        Assert.All(beside, space => Assert.Equal(0, space));
    }

    private async Task TheWallShowsTheOrder()
    {
        var links = (await hall.Grains.Session(_id).SeeConsole(_facilitator))!.Links;
        await using var wall = await Visitor.Enter(hall, Device.Projector);
        await wall.Go($"/e/{_id}/{links.Wall.Text}");
        await wall.IsReady();
        await wall.Reads("Accord de la salle");
        await wall.TakesAPicture("besoins-mur-1920");
        await PageCheck.Holds(wall, "mur des besoins", 120);
    }

    private async Task ReadsItAgain(Visitor console)
    {
        await Accepted(hall.Grains.Session(_id).Close(_facilitator));
        await console.Go($"/archive/{_id}");
        await console.Reads("La carte des besoins");
        await console.Reads("Aucune embauche sans regard humain");
        await console.TakesAPicture("besoins-synthese-1440");
        await PageCheck.Holds(console, "synthèse des besoins", 250);
        var table = await console.Page.APIRequest.GetAsync($"{hall.Address}/archive/{_id}/needs.csv");
        Assert.Contains("Aucune embauche sans regard humain", await table.TextAsync(), StringComparison.Ordinal);
        await TheMapIsAPictureToTakeAway();
        await console.Go($"/rejeu/{_id}?a=1");
        await console.Page.Locator(".scene").WaitForAsync();
        await console.Types("End");
        await console.Reads("répartit ses points");
    }

    private async Task TheMapIsAPictureToTakeAway()
    {
        await using var reader = await Screens.Of(hall);
        await reader.Hold(SeatCookies.Name(_id, ScreenKind.Console), _facilitator);
        await reader.Go($"/archive/{_id}/carte");
        await reader.Keep("carte-page", "Aucune embauche sans regard humain", 80);
        Assert.True(await reader.Phone.Page.Locator(".carte-dessinee img").EvaluateAsync<bool>("image => image.complete && image.naturalWidth === 1400"));
        var taking = reader.Phone.Page.WaitForDownloadAsync();
        await reader.Phone.Presses("Image pour un message");
        using var elsewhere = new Elsewhere();
        var png = await File.ReadAllBytesAsync(await (await taking).PathAsync());
        await Visitor.Keeps("carte-prise.png", png);
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(png, 0, 4));
        Assert.Equal(2800, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));

        var printed = await reader.Laptop.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true });
        await Visitor.KeepsAPaper("carte", printed);
        var pdf = elsewhere.Keep("carte.pdf", printed);
        Assert.Matches(@"Pages:\s+2\b", await elsewhere.PaperFacts(pdf));
        Assert.Contains("Aucune embauche sans regard humain", await elsewhere.PaperText(pdf), StringComparison.Ordinal);
    }

    private async Task<ImmutableArray<Sitter>> Open(int count)
    {
        var opened = await hall.Grains.Session(_id).Open(new(
            _id.Value, KnownKits.Circuit, "Équipe du Théâtre des Écluses", "Hélène", [], 16, 4, 20, null, IsRehearsal: true));
        _facilitator = opened.Links!.Facilitator!.Value;
        var people = ImmutableArray.CreateBuilder<Sitter>();
        foreach (var rank in Enumerable.Range(1, count))
        {
            people.Add(new(SeatId.New(), Secret.New()));
            await Accepted(hall.Grains.Seats(_id).Join(
                new(opened.Links.Participants.Text, people[^1].Seat, people[^1].Key, $"Personne {rank}", Profile.Unsaid, false, IsSimulated: true)));
        }

        return people.ToImmutable();
    }

    private async Task<Visitor> Console()
    {
        var visitor = await Visitor.Enter(hall, Device.Laptop);
        await visitor.Go($"/e/{_id}/{_facilitator.Text}");
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

    private async Task Spread(IEnumerable<Sitter> people)
    {
        var needs = (await See()).Needs!.Needs;
        foreach (var (person, rank) in people.Select((person, rank) => (person, rank)))
        {
            await Accepted(hall.Grains.Needs(_id).SpreadPoints(person.Key, [new(needs[0].Id, 6), new(needs[rank + 1].Id, 4)]));
        }
    }

    private async Task<RoomView> See() => (await hall.Grains.Session(_id).SeeRoom(_facilitator))!;

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}

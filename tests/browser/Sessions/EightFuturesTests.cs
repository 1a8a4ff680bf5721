using System.Text.Json;
using FilageFuturs.BrowserTests.Kits;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A kit may have eight futures, where the product's own have four.</summary>
[Collection(nameof(Hall))]
public sealed class EightFuturesTests(Hall hall)
{
    private static readonly string[] Titles =
    [
        "L’art face au divertissement", "L’art du compromis", "Programmés pour plaire", "Le spectacle vivant en résistance",
        "La scène coopérative", "Les tournées immobiles", "L’institution réinventée", "Le divertissement augmenté",
    ];

    [Fact]
    public async Task The_wall_carries_all_of_them()
    {
        var futures = Titles.Select((title, at) => new
        {
            id = $"futur-{at + 1}", number = at + 1, title, tagline = "Une hypothèse, puis une autre", story = $"{title} : on se retrouve, et l’on raconte.",
        });
        var kit = await WrittenKit.From(
            hall, KnownKits.QuelsFuturs, "Huit futurs", new KitChange(KitChangeKind.Set, "scenarios", JsonSerializer.Serialize(futures)));
        var room = await OpenRoom.In(hall, kit: kit);
        var scenarios = (await room.Kit()).Scenarios;
        var people = await room.Sit("Ana", "Bilal", "Camille", "Driss", "Élodie", "Fanny");
        await using var wall = await room.OpenWall();

        await room.GoesOnTo(PhaseKind.Presentation);
        await wall.Reads(Titles[7]);
        await Holds(wall, "huit-futurs", 90);
        await room.Shows(scenarios[5]);
        await wall.Reads("Sixième futur sur huit");
        await Holds(wall, "sixieme-futur", 90);

        await room.GoesOnTo(PhaseKind.DotVote);
        foreach (var (person, at) in people.Select((person, at) => (person, at)))
        {
            await room.Places(person, (await room.Kit()).Dots[0], scenarios[at + 2]);
        }

        await room.Reveals();
        await wall.Reads("6 sur 6");
        await Holds(wall, "revelation-de-huit", 260);
    }

    private static async Task Holds(Visitor wall, string moment, int ceiling)
    {
        await WallCheck.Holds(wall, moment, ceiling);
        Assert.Empty(await wall.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.plaque h2, .futurs li > span:last-child, .affiche h1')]
              .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().bottom > e.parentElement.getBoundingClientRect().bottom + 1)
              .map(e => e.textContent.trim())
            """));
    }
}

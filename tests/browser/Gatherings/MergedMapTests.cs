using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>What several rooms need, on one map: read and taken away.</summary>
[Collection(nameof(Foyer))]
public sealed class MergedMapTests(Hall hall)
{
    private const int Ceiling = 200;

    [Fact]
    public async Task The_maps_of_the_rooms_are_one_map_with_the_points_that_rooms_may_show()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false, kit: KnownKits.Circuit);
        var rooms = (await gathering.See()).Rooms;
        await Spread(gathering, rooms[0], 5);
        await Spread(gathering, rooms[1], 3);
        await using var conductor = await Visitor.Enter(hall, Device.Laptop);
        await conductor.Go($"/e/{gathering.Id}/{gathering.Conductor.Text}");
        await conductor.Go($"/rencontre/{gathering.Id}/resultats");
        await conductor.Reads("20 points, donnés par 5 (1 salle)");
        await conductor.Reads("Un regard humain, partout (Amiens)");
        await conductor.Page.Locator(".carte-dessinee a").ClickAsync();
        await conductor.Reads("Image pour imprimer");
        Assert.EndsWith("/carte", conductor.Page.Url, StringComparison.Ordinal);
        await conductor.TakesAPicture("carte-reunie-1440");
        await PageCheck.Holds(conductor, "carte réunie", Ceiling);
        var table = await conductor.Page.APIRequest.GetAsync($"{hall.Address}/rencontre/{gathering.Id}/needs.csv");
        Assert.Contains(";20;5;1;oui;", await table.TextAsync(), StringComparison.Ordinal);
    }

    private async Task Spread(OpenGathering gathering, GatheredRoom room, int people)
    {
        var sitters = new List<Secret>();
        foreach (var rank in Enumerable.Range(1, people))
        {
            sitters.Add((await gathering.Sit($"{rank} {room.Name}", room)).Token);
        }

        await gathering.GoTo(room.Session, room.Key, PhaseKind.NeedsMap);
        var map = hall.Grains.Needs(room.Session);
        await OpenGathering.Accepted(map.AddNeed(sitters[0], NeedId.New(), NeedKind.RedLine, "Un regard humain, partout"));
        await gathering.GoTo(room.Session, room.Key, PhaseKind.Ranking);
        var first = (await gathering.See(room)).Needs!.Needs[0].Id;
        foreach (var sitter in sitters)
        {
            await OpenGathering.Accepted(map.SpreadPoints(sitter, [new(first, 4)]));
        }
    }
}

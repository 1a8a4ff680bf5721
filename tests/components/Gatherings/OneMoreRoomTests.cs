using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>One more room, asked for on the page of links of a gathering whose seats are all given.</summary>
[Collection(nameof(House))]
public sealed class OneMoreRoomTests(House house)
{
    private static readonly ImmutableArray<int> Seats = [40, 40, 40, 40, 40, 30, 10];

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task The_place_of_a_room_that_has_ended_is_told_and_given_to_another()
    {
        var (gathering, conductor) = await IsFull();
        using var browser = house.Browser();
        await browser.GetAsync($"/e/{gathering}/{conductor.Text}");
        Assert.Contains("n’a plus de place", await Asks(browser, gathering, 10), StringComparison.Ordinal);

        await ClosesTheLast(gathering, conductor);

        Assert.Contains("cette salle en aura 10 au plus.", await Asks(browser, gathering, 20), StringComparison.Ordinal);
        Assert.Contains("Soissons, avec Farid", await Asks(browser, gathering, 10), StringComparison.Ordinal);
    }

    /// <summary>Its last room has ten seats.</summary>
    private async Task<(SessionId Id, Secret Conductor)> IsFull()
    {
        var id = SessionId.New();
        var opened = await Grains.Gathering(id).Open(new(
            id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", null, Arrival.Choice, false, false, [],
            [.. Seats.Select(seats => new RoomOpening(SessionId.New(), $"Salle de {seats}", null, "Maud", 8, seats))]));
        return (id, opened.Links!.Facilitator!.Value);
    }

    private async Task ClosesTheLast(SessionId gathering, Secret conductor)
    {
        var last = (await Grains.Gathering(gathering).See(conductor))!.Rooms[^1];
        await VotedRoom.Accepted(Grains.Session(last.Session).Close(last.Links!.Facilitator!.Value));
    }

    private static async Task<string> Asks(HttpClient browser, SessionId gathering, int seats)
    {
        var answer = await browser.Submit(
            $"/rencontre/{gathering}/liens",
            "salle",
            ("Form.Rooms[0].Name", "Soissons"),
            ("Form.Rooms[0].Facilitator", "Farid"),
            ("Form.Rooms[0].Expected", "8"),
            ("Form.Rooms[0].Seats", $"{seats}"),
            ("Form.Rooms[0].Territory", ""));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

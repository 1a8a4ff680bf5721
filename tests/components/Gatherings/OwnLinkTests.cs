using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Observatory;
using FilageFuturs.Web.Gatherings;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>One's own link, taken in a room of a gathering and opened on another device.</summary>
[Collection(nameof(House))]
public sealed class OwnLinkTests(House house)
{
    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_device_that_holds_the_key_of_the_room_alone_is_led_to_the_plenary_and_sits_there()
    {
        var (gathering, room, ana) = await Sits();
        await CallsToPlenary(gathering, ana);
        var tablet = await Opens(house.Browser(), room, await LinkOf(room, ana));

        var led = await tablet.GetAsync(CrossingEntry.Path(gathering.Id, room));

        Assert.Equal($"/atelier/{gathering.Id}", led.Place());
        Assert.Contains("<dd>Ana</dd>", await DataOf(tablet, gathering), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_device_lent_by_somebody_of_the_same_gathering_one_stays_oneself()
    {
        var (gathering, room, ana) = await Sits();
        var bilal = await Joins(gathering, "Bilal");
        await CallsToPlenary(gathering, ana);
        var tablet = await Opens(house.Browser(), gathering.Id, bilal);
        await Opens(tablet, room, await LinkOf(room, ana));

        await tablet.GetAsync(CrossingEntry.Path(gathering.Id, room));

        Assert.Contains("<dd>Ana</dd>", await DataOf(tablet, gathering), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_of_a_room_that_has_ended_one_enters_the_common_room_with_the_key_of_that_room()
    {
        var (gathering, room, ana) = await Sits();
        var tablet = await Opens(house.Browser(), room, await LinkOf(room, ana));
        await VotedRoom.Accepted(Grains.Session(room).Close(gathering.Rooms[0].Links!.Facilitator!.Value));

        var led = await tablet.GetAsync(CrossingEntry.Plenary(gathering.Id, room));

        Assert.Equal($"/atelier/{gathering.Id}?refus=RoomHasEnded", led.Place());
        Assert.Contains("<dd>Ana</dd>", await DataOf(tablet, gathering), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_of_elsewhere_leads_nobody_in_and_keeps_nobody_out()
    {
        var (gathering, room, ana) = await Sits();
        var (other, elsewhere, eve) = await Sits();
        var tablet = await Opens(house.Browser(), elsewhere, eve);

        Assert.Equal(HttpStatusCode.NotFound, (await tablet.GetAsync(CrossingEntry.Path(gathering.Id, elsewhere))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tablet.GetAsync(CrossingEntry.Plenary(gathering.Id, elsewhere))).StatusCode);
        await Opens(tablet, gathering.Id, ana);

        Assert.Equal($"/atelier/{room}", (await tablet.GetAsync(CrossingEntry.Path(gathering.Id, elsewhere))).Place());
        Assert.Equal($"/atelier/{room}", (await tablet.GetAsync(CrossingEntry.Path(gathering.Id, new("//ailleurs.org")))).Place());
        Assert.Equal($"/atelier/{elsewhere}", (await tablet.GetAsync(CrossingEntry.Path(other.Id, elsewhere))).Place());
    }

    private static async Task<HttpClient> Opens(HttpClient browser, SessionId session, Secret key)
    {
        await browser.GetAsync($"/e/{session}/{key.Text}");
        return browser;
    }

    private static async Task<string> DataOf(HttpClient browser, VotedGathering gathering) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/atelier/{gathering.Id}/mes-donnees"));

    /// <summary>Ana, who crossed from the common room to her own.</summary>
    private async Task<(VotedGathering Gathering, SessionId Room, Secret Ana)> Sits()
    {
        var gathering = await VotedGathering.Held(Grains, rooms: 2, people: 0);
        var (room, ana) = (gathering.Rooms[0].Session, await Joins(gathering, "Ana"));
        await VotedRoom.Accepted(Grains.Gathering(gathering.Id).Choose(ana, room));
        Assert.Equal(room, (await Grains.Gathering(gathering.Id).Cross(ana)).To);
        return (gathering, room, ana);
    }

    private async Task<Secret> Joins(VotedGathering gathering, string name)
    {
        var (key, door) = (Secret.New(), (await Grains.Gathering(gathering.Id).See(gathering.Conductor))!.Links.Participants);
        await VotedRoom.Accepted(Grains.Seats(gathering.Id).Join(
            new(door.Text, SeatId.New(), key, name, Profile.Unsaid, OnWall: false)));
        return key;
    }

    private async Task<Secret> LinkOf(SessionId room, Secret seat)
    {
        var added = Secret.New();
        await VotedRoom.Accepted(Grains.Seats(room).AddKey(seat, added));
        return added;
    }

    private async Task CallsToPlenary(VotedGathering gathering, Secret seat)
    {
        await VotedRoom.Accepted(Grains.Gathering(gathering.Id).Call(gathering.Conductor, new(CueId.New(), CueKind.Plenary)));

        // Whatever is due is done before this is answered.
        await Grains.Seats(gathering.Id).SeeMyData(seat);
        Assert.False((await Grains.Session(gathering.Id).SeeMine(seat))!.IsElsewhere);
    }
}

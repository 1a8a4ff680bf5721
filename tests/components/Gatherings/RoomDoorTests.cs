using System.Net;
using FilageFuturs.ComponentTests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Secret = FilageFuturs.Sessions.Secret;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>In by the link of one room of a gathering.</summary>
[Collection(nameof(House))]
public sealed class RoomDoorTests(House house)
{
    private readonly SessionId _id = SessionId.New();
    private readonly SessionId _lille = SessionId.New();
    private readonly SessionId _amiens = SessionId.New();

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task Where_people_choose_the_room_of_the_link_is_theirs() =>
        Assert.Equal(_lille, await RoomOfWhoComesByLille(Arrival.Choice, "somme"));

    [Fact]
    public async Task Where_rooms_go_by_territory_the_one_that_they_say_is_theirs_all_the_same() =>
        Assert.Equal(_amiens, await RoomOfWhoComesByLille(Arrival.Territory, "somme"));

    [Fact]
    public async Task Where_the_conductor_spreads_people_they_wait() =>
        Assert.Null(await RoomOfWhoComesByLille(Arrival.Spread, "somme"));

    [Fact]
    public async Task Whoever_opened_the_link_before_it_was_renewed_comes_in_by_the_new_one_alone()
    {
        var conductor = await Opened(Arrival.Choice);
        var lille = await LinksOfLille(conductor);
        var phone = house.Browser();
        await phone.GetAsync($"/e/{_lille}/{lille.Participants.Text}");
        var (action, filled) = await phone.Fill($"/rejoindre/{_id}", "rejoindre", ("Form.Name", "Nour"));

        var renewed = await Grains.Seats(_lille).Renew(lille.Facilitator!.Value, Role.Participant, Secret.New().Text);

        Assert.NotEqual(HttpStatusCode.Redirect, (await phone.PostAsync(action, filled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/rejoindre/{_id}")).StatusCode);
        Assert.Empty((await Grains.Session(_id).SeeRoom(conductor))!.People);

        await phone.GetAsync($"/e/{_lille}/{renewed.Secret!.Value.Text}");
        await phone.Submit($"/rejoindre/{_id}", "rejoindre", ("Form.Name", "Nour"));

        Assert.Equal("Nour", Assert.Single(await Grains.Gathering(_id).SeePeople(conductor, _lille)).Name);
    }

    [Fact]
    public async Task Whoever_opened_it_at_a_node_of_the_version_before_sends_the_form_to_this_one()
    {
        var conductor = await Opened(Arrival.Choice);
        var common = (await Grains.Gathering(_id).See(conductor))!.Links.Participants;
        var seal = house.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("door");
        var pass = seal.Protect(string.Join('~', common.Text, SeatId.New().Value, Secret.New().Text, _lille.Value));
        var phone = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        phone.DefaultRequestHeaders.Add("Cookie", $"futurs-porte-{_id}={pass}");

        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"/rejoindre/{_id}")).StatusCode);
    }

    private async Task<SessionId?> RoomOfWhoComesByLille(Arrival arrival, string territory)
    {
        var conductor = await Opened(arrival);
        var (gathering, door) = (Grains.Gathering(_id), (await LinksOfLille(conductor)).Participants);
        var phone = house.Browser();

        await phone.GetAsync($"/e/{_lille}/{door.Text}");
        await phone.Submit($"/rejoindre/{_id}", "rejoindre", ("Form.Name", "Nour"), ("Form.Territory", territory));

        var nour = Assert.Single((await Grains.Session(_id).SeeRoom(conductor))!.People);
        var rooms = (await gathering.See(conductor))!.Rooms.Where(room => room.Placed > 0).ToList();
        return rooms is [var only] && (await gathering.SeePeople(conductor, only.Session)).Any(person => person.Seat == nour.Seat)
            ? only.Session
            : null;
    }

    /// <returns>The key of whoever conducts.</returns>
    private async Task<Secret> Opened(Arrival arrival) => (await Grains.Gathering(_id).Open(new(
        _id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", null, arrival, false, false, [],
        [
            new(_lille, "Lille", new("nord"), "Maud", 12, 20),
            new(_amiens, "Amiens", new("somme"), "Farid", 12, 20),
        ]))).Links!.Facilitator!.Value;

    private async Task<Links> LinksOfLille(Secret conductor) =>
        (await Grains.Gathering(_id).See(conductor))!.Rooms.Single(room => room.Session == _lille).Links!;
}

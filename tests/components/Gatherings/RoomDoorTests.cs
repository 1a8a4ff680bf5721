using FilageFuturs.ComponentTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

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

    private async Task<SessionId?> RoomOfWhoComesByLille(Arrival arrival, string territory)
    {
        var gathering = Grains.Gathering(_id);
        var conductor = (await gathering.Open(new(
            _id.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", null, arrival, false, false, [],
            [
                new(_lille, "Lille", new("nord"), "Maud", 12, 20),
                new(_amiens, "Amiens", new("somme"), "Farid", 12, 20),
            ]))).Links!.Facilitator!.Value;
        var door = (await gathering.See(conductor))!.Rooms.Single(room => room.Session == _lille).Links!.Participants;
        var phone = house.Browser();

        await phone.GetAsync($"/e/{_lille}/{door.Text}");
        await phone.Submit($"/rejoindre/{_id}", "rejoindre", ("Form.Name", "Nour"), ("Form.Territory", territory));

        var nour = Assert.Single((await Grains.Session(_id).SeeRoom(conductor))!.People);
        var rooms = (await gathering.See(conductor))!.Rooms.Where(room => room.Placed > 0).ToList();
        return rooms is [var only] && (await gathering.SeePeople(conductor, only.Session)).Any(person => person.Seat == nour.Seat)
            ? only.Session
            : null;
    }
}

using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A room that has ended, or was deleted, keeps nobody who never sat in it.</summary>
[Collection(nameof(Cluster))]
public sealed class ClosedRoomTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task Who_was_sent_to_a_room_that_ended_before_they_crossed_is_sent_to_another_and_sits_there()
    {
        var ana = await IsSentToLaon();
        await Closes(Laon);
        Assert.Equal(new(Refusal.SessionIsClosed, null), await _gathering.Grain.Cross(ana.Token));

        await Accepted(_gathering.Grain.Place(_gathering.Conductor, [new(ana.Seat, Lille)]));

        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(ana.Seat, (await cluster.Grains.Session(Lille).Identify(ana.Token)).Seat);
    }

    [Fact]
    public async Task So_is_who_was_sent_to_a_room_that_was_deleted_since()
    {
        var ana = await IsSentToLaon();
        await Accepted(cluster.Grains.Archive(Laon).Delete(await Closes(Laon)));
        Assert.Equal(new(Refusal.NoSuchRoom, null), await _gathering.Grain.Cross(ana.Token));

        await Accepted(_gathering.Grain.Place(_gathering.Conductor, [new(ana.Seat, Lille)]));

        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(Refusal.NoSuchRoom, (await _gathering.Grain.Place(_gathering.Conductor, [new(ana.Seat, Laon)])).Refusal);
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_room_that_has_ended()
    {
        await _gathering.Open(Arrival.Territory);
        await Closes(Laon);
        var ana = await _gathering.Join("Ana", new(Territory: new("aisne")));

        Assert.Equal(Refusal.RoomHasEnded, (await _gathering.Grain.Arrive(ana.Token)).Refusal);
        Assert.Equal(Refusal.RoomHasEnded, (await _gathering.Grain.Place(_gathering.Conductor, [new(ana.Seat, Laon)])).Refusal);

        Assert.Equal("Ana", Assert.Single((await _gathering.See()).Waiting).Name);
        Assert.Equal(new(Refusal.None, null), await _gathering.Grain.Cross(ana.Token));
    }

    [Fact]
    public async Task Nobody_chooses_a_room_that_has_ended()
    {
        await _gathering.Open();
        await Closes(Laon);
        var ana = await _gathering.Join("Ana");

        Assert.Equal(Refusal.RoomHasEnded, (await _gathering.Grain.Choose(ana.Token, Laon)).Refusal);
    }

    [Theory]
    [InlineData(Arrival.Territory)]
    [InlineData(Arrival.Spread)]
    public async Task Nobody_is_proposed_a_room_that_has_ended_and_who_sat_there_takes_no_place_elsewhere(Arrival arrival)
    {
        await _gathering.Open(arrival);
        var bilal = await _gathering.Join("Bilal");
        await Accepted(_gathering.Grain.Place(_gathering.Conductor, [new(bilal.Seat, Laon)]));
        await Closes(Laon);
        foreach (var name in new[] { "Ana", "Chloé", "Driss", "Elif", "Farah", "Gaël" })
        {
            await _gathering.Join(name, new(Territory: new(name.Length > 4 ? "nord" : name is "Ana" ? "aisne" : "somme")));
        }

        var proposed = await _gathering.Grain.Propose(_gathering.Conductor);

        Assert.Equal(3, proposed.Count(one => one.Room == Lille));
        Assert.DoesNotContain(proposed, one => one.Room == Laon);
    }

    [Fact]
    public async Task Nothing_is_proposed_once_every_room_has_ended()
    {
        await _gathering.Open(Arrival.Spread);
        await _gathering.Join("Ana");
        foreach (var room in _gathering.Rooms)
        {
            await Closes(room);
        }

        Assert.Empty(await _gathering.Grain.Propose(_gathering.Conductor));
    }

    [Fact]
    public async Task Who_sat_in_a_room_that_has_ended_is_led_back_to_its_archive()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Laon, "Ana"))[0];
        await Closes(Laon);

        Assert.Equal(Laon, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(Refusal.SessionIsClosed, (await _gathering.Grain.Choose(ana.Token, Lille)).Refusal);
    }

    [Fact]
    public async Task So_is_who_had_been_taken_in_by_it_before_it_ended_though_it_never_said_so()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        cluster.Log.LoseNextAnswer(Laon);
        await Accepted(_gathering.Grain.Choose(ana.Token, Laon));
        await Closes(Laon);

        Assert.Equal(Refusal.SessionIsClosed, (await _gathering.Grain.Choose(ana.Token, _gathering.Rooms[1])).Refusal);
        await cluster.Soon(async () => (await _gathering.See()).Rooms[2].Moving is 0);

        Assert.Equal(Laon, (await _gathering.Grain.Cross(ana.Token)).To);
        var rooms = await Task.WhenAll(_gathering.Rooms.Select(_gathering.Look));
        Assert.Equal([0, 0, 1], rooms.Select(room => room.People.Length));
    }

    private async Task<Sitter> IsSentToLaon()
    {
        await _gathering.Open(Arrival.Territory);
        var ana = await _gathering.Join("Ana", new(Territory: new("aisne")));
        await Accepted(_gathering.Grain.Arrive(ana.Token));
        return ana;
    }

    /// <returns>The key of whoever facilitates there.</returns>
    private async Task<Secret> Closes(SessionId room)
    {
        var facilitator = await _gathering.FacilitatorOf(room);
        await Accepted(cluster.Grains.Session(room).Close(facilitator));
        return facilitator;
    }
}

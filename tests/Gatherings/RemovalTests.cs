using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

[Collection(nameof(Cluster))]
public sealed class RemovalTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task Who_is_removed_from_the_gathering_goes_on_in_no_room()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, ana.Seat));
        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, ana.Seat));

        Assert.Equal(Refusal.SeatWasRemoved, await RemovalOf(ana, _gathering.Id));
        Assert.Equal(Refusal.SeatWasRemoved, await RemovalOf(ana, _gathering.Rooms[0]));
        Assert.Equal(Refusal.SeatWasRemoved, (await cluster.Grains.Floor(_gathering.Rooms[0]).RaiseHand(ana.Token)).Refusal);
        Assert.Equal(new(Refusal.SeatWasRemoved, null), await _gathering.Grain.Cross(ana.Token));
        Assert.Empty((await _gathering.Look(_gathering.Rooms[0])).People);
        Assert.Equal(0, (await _gathering.See()).Rooms[0].Placed);
    }

    [Fact]
    public async Task What_they_wrote_stays()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana", "Bilal", "Chloé"))[0];
        await _gathering.GoTo(_gathering.Rooms[0], PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(_gathering.Rooms[0]).AddIdea(ana.Token, IdeaId.New(), "Le droit de rater"));

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, ana.Seat));

        Assert.Equal("Le droit de rater", Assert.Single((await _gathering.Look(_gathering.Rooms[0])).Ideas.Ideas).Text);
    }

    [Fact]
    public async Task A_room_out_of_reach_lets_them_go_when_it_is_back()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];
        cluster.Log.Refuses(_gathering.Rooms[0].Value);

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, ana.Seat));
        Assert.Equal(Refusal.None, await RemovalOf(ana, _gathering.Rooms[0]));
        cluster.Log.Accepts();

        await cluster.Soon(async () => await RemovalOf(ana, _gathering.Rooms[0]) is Refusal.SeatWasRemoved);
    }

    [Fact]
    public async Task A_common_room_out_of_reach_is_told_before_any_other()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];
        cluster.Log.Refuses(_gathering.Id.Value);

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, ana.Seat));
        Assert.Equal(Refusal.None, await RemovalOf(ana, _gathering.Rooms[0]));
        cluster.Log.Accepts();

        await cluster.Soon(async () => await RemovalOf(ana, _gathering.Rooms[0]) is Refusal.SeatWasRemoved);
        Assert.Equal(Refusal.SeatWasRemoved, await RemovalOf(ana, _gathering.Id));
    }

    [Fact]
    public async Task Nobody_but_whoever_conducts_removes_from_the_gathering()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];

        foreach (var key in new[] { ana.Token, await _gathering.FacilitatorOf(_gathering.Rooms[0]), _gathering.Links.Wall })
        {
            Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.Remove(key, ana.Seat)).Refusal);
        }

        Assert.Equal(Refusal.NoSuchSeat, (await _gathering.Grain.Remove(_gathering.Conductor, SeatId.New())).Refusal);
        Assert.Equal(Refusal.None, await RemovalOf(ana, _gathering.Rooms[0]));
    }

    [Fact]
    public async Task Who_was_removed_by_a_rooms_facilitation_keeps_their_seat_in_the_common_room()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(_gathering.Rooms[0], "Ana"))[0];

        await Accepted(cluster.Grains.Seats(_gathering.Rooms[0]).Remove(await _gathering.FacilitatorOf(_gathering.Rooms[0]), ana.Seat));

        Assert.Equal(Refusal.None, await RemovalOf(ana, _gathering.Id));
    }

    [Fact]
    public async Task And_the_room_says_whom_it_removed_and_not_who_moved_on()
    {
        await _gathering.Open();
        var lille = _gathering.Rooms[0];
        var people = await _gathering.JoinIn(lille, "Ana", "Bilal", "Chloé");
        var facilitator = await _gathering.FacilitatorOf(lille);

        await Accepted(cluster.Grains.Seats(lille).Remove(facilitator, people[0].Seat));
        await Accepted(_gathering.Grain.Choose(people[1].Token, _gathering.Rooms[1]));

        Assert.Equal([people[0].Seat], (await cluster.Grains.Tied(lille).SeePulse(facilitator))!.Removed!.Value.AsEnumerable());
    }

    [Fact]
    public void Who_is_removed_is_on_the_way_to_no_other_room()
    {
        var (lille, laon, plenary) = (new SessionId("lille"), new SessionId("laon"), new SessionId("plenary"));

        var begun = After(new MoveBegun(Ana, laon, lille), new RemovalBegun(Ana, [plenary, laon, lille]));
        var done = After(
            new RemovalBegun(Ana, [plenary, laon, lille]),
            new RemovalDone(Ana, plenary), new RemovalDone(Ana, laon), new RemovalDone(Ana, lille));

        Assert.Empty(begun.Moves);
        Assert.True(begun.HasErrands);
        Assert.False(done.HasErrands);
    }

    private static Gathering After(params ImmutableArray<SessionEvent> events) =>
        events.Aggregate(Gathering.Empty, (gathering, happened) => gathering.Apply(new(gathering.Version + 1, Start, happened)));

    private async Task<Refusal> RemovalOf(Sitter person, SessionId session) =>
        (await cluster.Grains.Session(session).SeeMine(person.Token))!.Removal;
}

using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>Another silo, or another gesture, stores first while people change rooms: they have moved or have not, never half.</summary>
[Collection(nameof(Cluster))]
public sealed class OvertakenTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task A_move_overtaken_several_times_running_is_made_once()
    {
        var ana = await SitsInLille();
        Overtake(EventLogConflictException.TriesAtMost - 1);

        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));

        await SitsAlone(ana, Amiens);
        Assert.Single(await Stored("move-begun/", _gathering.Stream));
    }

    [Fact]
    public async Task A_move_that_could_not_be_stored_leaves_one_where_one_was_until_it_is_asked_again()
    {
        var ana = await SitsInLille();
        Overtake(EventLogConflictException.TriesAtMost);

        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.Choose(ana.Token, Amiens));
        await SitsAlone(ana, Lille);

        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        await SitsAlone(ana, Amiens);
    }

    [Fact]
    public async Task A_move_whose_end_could_not_be_stored_is_ended_later_and_seats_one_person_once()
    {
        var ana = await SitsInLille();
        await IsOnTheWayToAmiens(ana);
        Overtake(EventLogConflictException.TriesAtMost);

        cluster.Log.Accepts();
        await cluster.Soon(async () => (await _gathering.See()).Rooms[1].Moving is 0);

        await SitsAlone(ana, Amiens);
        Assert.Single(await Stored("seat-taken/", Amiens.Value));
    }

    [Fact]
    public async Task A_dot_placed_in_the_old_room_while_the_new_one_receives_goes_along()
    {
        var ana = await VotesInLille(0);
        var isArriving = cluster.Log.HoldNextAppend(Amiens.Value);
        var choosing = _gathering.Grain.Choose(ana.Token, Amiens);
        await isArriving;

        await Vote(ana, 1);
        cluster.Log.LetGo();

        await Accepted(choosing);
        await SitsAlone(ana, Amiens);
        await HasVotedIn(Amiens, ana, 1);
    }

    [Fact]
    public async Task A_dot_placed_in_the_old_room_before_a_move_is_tried_again_goes_along()
    {
        var ana = await VotesInLille(0);
        cluster.Log.LoseNextAnswer(Amiens);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));
        Assert.Equal(1, (await _gathering.See()).Rooms[1].Moving);

        await Vote(ana, 1);
        await cluster.Soon(async () => (await _gathering.See()).Rooms[1].Moving is 0);

        await SitsAlone(ana, Amiens);
        await HasVotedIn(Amiens, ana, 1);
    }

    [Fact]
    public async Task Who_goes_on_to_a_third_room_before_the_second_has_answered_sits_and_votes_there_alone()
    {
        var ana = await VotesInLille(0);
        cluster.Log.LoseNextAnswer(Amiens);
        await Accepted(_gathering.Grain.Choose(ana.Token, Amiens));

        await Accepted(_gathering.Grain.Choose(ana.Token, Laon));

        await SitsAlone(ana, Laon);
        await HasVotedIn(Laon, ana, 0);
        Assert.Empty((await cluster.Grains.Session(Amiens).SeeMine(ana.Token))!.Dots);
    }

    [Fact]
    public async Task Whom_the_old_room_keeps_since_its_groups_were_announced_meanwhile_sits_there_alone()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana", "Bilal", "Chloé"))[0];
        var isArriving = cluster.Log.HoldNextAppend(Amiens.Value);
        var choosing = _gathering.Grain.Choose(ana.Token, Amiens);
        await isArriving;

        await _gathering.GoTo(Lille, PhaseKind.CardBoard);
        cluster.Log.LetGo();

        await Accepted(choosing);
        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Empty((await _gathering.Look(Amiens)).People);
        Assert.Contains(ana.Seat, (await _gathering.Look(Lille)).People.Select(person => person.Seat));
        Assert.Equal((3, 0), (await _gathering.See()).Rooms is [var lille, var amiens, _] ? (lille.Placed, amiens.Placed) : default);
    }

    [Fact]
    public async Task The_end_of_a_move_does_not_end_the_next_one_of_the_same_person()
    {
        var ana = await SitsInLille();
        await IsOnTheWayToAmiens(ana);
        cluster.Log.OvertakeNextAppends(_gathering.Stream, [Encoded(new MoveBegun(ana.Seat, Amiens, Laon))]);

        cluster.Log.Accepts();
        await cluster.Soon(async () => (await _gathering.See()).Rooms is [_, { Moving: 0 }, { Moving: 0, Placed: 1 }]);

        await SitsAlone(ana, Laon);
    }

    [Fact]
    public async Task Who_is_sent_elsewhere_while_they_cross_sits_there_alone()
    {
        await _gathering.Open();
        var ana = await _gathering.Join("Ana");
        await Accepted(_gathering.Grain.Choose(ana.Token, Lille));
        var isArriving = cluster.Log.HoldNextAppend(Lille.Value);
        var crossing = _gathering.Grain.Cross(ana.Token);
        await isArriving;

        var choosing = _gathering.Grain.Choose(ana.Token, Amiens);
        await cluster.Soon(async () => (await cluster.Grains.Session(_gathering.Id).SeeMine(ana.Token))!.SentTo == Amiens);
        cluster.Log.LetGo();

        Assert.Equal(Amiens, (await crossing).To);
        await Accepted(choosing);
        await SitsAlone(ana, Amiens);
    }

    [Fact]
    public async Task A_crossing_overtaken_by_itself_seats_one_person_once()
    {
        await _gathering.Open();
        var ana = await _gathering.Join("Ana");
        await Accepted(_gathering.Grain.Choose(ana.Token, Lille));
        cluster.Log.RepeatNextAppend(Lille.Value);

        await SitsAlone(ana, Lille);

        Assert.Single(await Stored("seat-taken/", Lille.Value));
    }

    [Fact]
    public async Task A_crossing_that_could_not_be_stored_seats_nobody_until_it_is_asked_again()
    {
        await _gathering.Open();
        var ana = await _gathering.Join("Ana");
        await Accepted(_gathering.Grain.Choose(ana.Token, Lille));
        cluster.Log.OvertakeNextAppends(
            Lille.Value,
            Enumerable.Range(1, EventLogConflictException.TriesAtMost).Select(rank => Encoded(
                new SeatTaken(SeatId.New(), Secret.New().Hash, $"Personne {rank}", Profile.Unsaid, false, false, false))));

        Assert.Equal(new(Refusal.RoomIsSilent, null), await _gathering.Grain.Cross(ana.Token));
        Assert.Null((await cluster.Grains.Session(Lille).Identify(ana.Token)).Seat);

        Assert.Equal(Lille, (await _gathering.Grain.Cross(ana.Token)).To);
        Assert.Equal(ana.Seat, (await cluster.Grains.Session(Lille).Identify(ana.Token)).Seat);
    }

    private async Task<Sitter> SitsInLille()
    {
        await _gathering.Open();
        return (await _gathering.JoinIn(Lille, "Ana"))[0];
    }

    private async Task<Sitter> VotesInLille(int scenario)
    {
        var ana = await SitsInLille();
        await _gathering.GoTo(Lille, PhaseKind.DotVote);
        await Vote(ana, scenario);
        return ana;
    }

    private async Task Vote(Sitter person, int scenario)
    {
        var kit = (await cluster.Grains.Session(Lille).SeeKit(person.Token))!;
        await Accepted(cluster.Grains.Voting(Lille).PlaceDot(person.Token, kit.Dots[0].Id, kit.Scenarios[scenario].Id));
    }

    private async Task HasVotedIn(SessionId room, Sitter person, int scenario)
    {
        var kit = (await cluster.Grains.Session(room).SeeKit(person.Token))!;
        var mine = (await cluster.Grains.Session(room).SeeMine(person.Token))!;
        Assert.Equal(kit.Scenarios[scenario].Id, mine.Dots[kit.Dots[0].Id]);
    }

    private async Task IsOnTheWayToAmiens(Sitter person)
    {
        cluster.Log.Refuses(Amiens.Value);
        await Accepted(_gathering.Grain.Choose(person.Token, Amiens));
        Assert.Equal(1, (await _gathering.See()).Rooms[1].Moving);
    }

    private async Task SitsAlone(Sitter person, SessionId room)
    {
        Assert.Equal(room, (await _gathering.Grain.Cross(person.Token)).To);
        foreach (var one in _gathering.Rooms)
        {
            ImmutableArray<SeatId> people = one == room ? [person.Seat] : [];
            Assert.Equal(people.AsEnumerable(), (await _gathering.Look(one)).People.Select(seated => seated.Seat));
        }
    }

    private void Overtake(int times) => cluster.Log.OvertakeNextAppends(
        _gathering.Stream,
        Enumerable.Range(1, times).Select(rank => Encoded(new CorridorSet(new("vote"), TimeSpan.FromMinutes(rank)))));

    private NewEvent Encoded(SessionEvent happened) => EventJson.Encode(Guid.NewGuid(), cluster.Clock.GetUtcNow(), happened);

    private async Task<List<StoredEvent>> Stored(string type, string stream) =>
        [.. (await cluster.Log.ReadAll(stream)).Where(stored => stored.Type.StartsWith(type, StringComparison.Ordinal))];
}

using FilageFuturs.Tests.Gatherings;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Rehearsals;

/// <summary>A gathering that is rehearsed: simulated people sit, go and are called as people are.</summary>
[Collection(nameof(Cluster))]
public sealed class GatheringRehearsalTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Common => _gathering.Id;

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    private SessionId Laon => _gathering.Rooms[2];

    [Fact]
    public async Task Those_of_a_room_sit_there_and_in_the_common_room_and_are_counted_there()
    {
        await Opens();
        await BringsIn(Lille, 4);

        var gathering = await _gathering.See();
        Assert.Equal(4, gathering.Rooms[0].Placed);
        Assert.Empty(gathering.Waiting);
        Assert.Equal(await SeatsIn(Lille), await SeatsIn(Common));
        Assert.Empty(await SeatsIn(Amiens));
    }

    [Fact]
    public async Task However_many_rooms_rehearse_nobody_is_missing_and_no_two_bear_one_name()
    {
        await Opens();
        await BringsIn(Lille, 20);
        await BringsIn(Amiens, 20);

        var names = (await _gathering.Look(Common)).People.Select(person => person.Name).ToList();
        Assert.Equal(40, names.Count);
        Assert.Equal(40, names.Distinct().Count());
    }

    [Fact]
    public async Task A_full_room_leaves_nobody_waiting_in_the_common_one()
    {
        await Opens();

        await cluster.Grains.Rehearsal(Laon).Start(await _gathering.FacilitatorOf(Laon), Plan(9));

        Assert.Equal(8, (await SeatsIn(Laon)).Count);
        Assert.Empty((await _gathering.See()).Waiting);
    }

    [Fact]
    public async Task A_name_corrected_in_a_room_is_theirs_everywhere_and_nobody_elses()
    {
        await Opens();
        await BringsIn(Lille, 2);
        await BringsIn(Amiens, 2);
        var (seat, others) = ((await SeatsIn(Lille))[0], await NamesIn(Amiens));

        await Accepted(cluster.Grains.Seats(Lille).Rename(await _gathering.FacilitatorOf(Lille), seat, "Personne Une"));

        Assert.Equal("Personne Une", (await _gathering.Look(Lille)).Find(seat)!.Name);
        Assert.Equal("Personne Une", (await _gathering.Look(Common)).Find(seat)!.Name);
        Assert.Equal(others, await NamesIn(Amiens));
    }

    [Fact]
    public async Task Who_is_removed_from_the_gathering_takes_nobody_along()
    {
        await Opens(Arrival.Spread);
        await BringsIn(Common, 1);
        var waiting = Assert.Single(await SeatsIn(Common));
        await BringsIn(Lille, 2);
        await BringsIn(Amiens, 2);
        var (lille, amiens) = (await SeatsIn(Lille), await SeatsIn(Amiens));

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, waiting));
        Assert.Equal(lille, await SeatsIn(Lille));

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, lille[0]));
        Assert.Equal(lille[1], Assert.Single(await SeatsIn(Lille)));
        Assert.Equal(amiens, await SeatsIn(Amiens));
        Assert.Equal(3, (await SeatsIn(Common)).Count);
    }

    [Fact]
    public async Task Whom_a_room_removed_comes_back_in_no_rehearsal_of_it()
    {
        await Opens();
        await BringsIn(Lille, 3);
        var (facilitator, seats) = (await _gathering.FacilitatorOf(Lille), await SeatsIn(Lille));

        await Accepted(cluster.Grains.Seats(Lille).Remove(facilitator, seats[0]));
        await BringsIn(Lille, 2);

        Assert.Equal(seats.Skip(1), await SeatsIn(Lille));
    }

    [Fact]
    public async Task Called_to_the_plenary_they_write_there_and_called_back_they_go_on_in_their_room()
    {
        await Opens();
        await BringsIn(Lille, 4);
        await _gathering.GoTo(Lille, PhaseKind.Wall);

        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 1));
        await cluster.Soon(async () => (await _gathering.Look(Lille)).Gathering!.IsElsewhere);
        await _gathering.GoTo(Common, PhaseKind.Wall);
        await cluster.Soon(async () => !(await _gathering.Look(Common)).Ideas.Ideas.IsEmpty);

        await Accepted(_gathering.Calls(CueKind.Rooms, seconds: 1));
        await cluster.Soon(async () => !(await _gathering.Look(Lille)).Gathering!.IsElsewhere);
        var version = (await _gathering.Look(Lille)).Version;
        await cluster.Soon(async () => (await _gathering.Look(Lille)).Version > version);
    }

    [Fact]
    public async Task Those_of_the_common_room_wait_and_cross_to_the_room_that_they_are_sent_to()
    {
        await Opens(Arrival.Spread);
        await BringsIn(Common, 3);
        Assert.Equal(3, (await _gathering.See()).Waiting.Length);

        await Accepted(_gathering.Grain.Place(
            _gathering.Conductor, [.. (await SeatsIn(Common)).Select(seat => new RoomPlacement(seat, Lille))]));

        await cluster.Soon(async () => (await SeatsIn(Lille)).Count is 3);
        await _gathering.GoTo(Lille, PhaseKind.Wall);
        await cluster.Soon(async () => !(await _gathering.Look(Lille)).Ideas.Ideas.IsEmpty);
    }

    [Fact]
    public async Task Where_people_choose_their_room_they_choose_theirs()
    {
        await Opens();
        await BringsIn(Common, 3);

        await cluster.Soon(async () => (await SeatsIn(Lille)).Count + (await SeatsIn(Amiens)).Count + (await SeatsIn(Laon)).Count is 3);
    }

    [Fact]
    public async Task Where_rooms_go_by_territory_whoever_says_one_of_them_is_sent_there_at_once()
    {
        await Opens(Arrival.Territory);
        await BringsIn(Common, 12);

        var gathering = await _gathering.See();
        Assert.Contains(gathering.Rooms, room => room.Placed > 0);
        Assert.Equal(12, gathering.Rooms.Sum(room => room.Placed) + gathering.Waiting.Length);
    }

    [Fact]
    public async Task Moved_to_another_room_they_go_on_there_and_say_goodbye_with_the_others()
    {
        await Opens();
        await BringsIn(Lille, 2);
        var moved = (await SeatsIn(Lille))[0];
        await Accepted(_gathering.Grain.Place(_gathering.Conductor, [new(moved, Amiens)]));

        await BringsIn(Lille, 2);
        Assert.Equal(moved, Assert.Single(await SeatsIn(Amiens)));
        Assert.Single(await SeatsIn(Lille));

        await _gathering.GoTo(Amiens, PhaseKind.Wall);
        await cluster.Soon(async () => !(await _gathering.Look(Amiens)).Ideas.Ideas.IsEmpty);
        await Accepted(cluster.Grains.Rehearsal(Lille).Stop(await _gathering.FacilitatorOf(Lille)));
        await AreGoneFrom(Lille, Amiens, Common);
    }

    [Fact]
    public async Task Once_the_common_room_is_over_a_room_rehearses_without_it()
    {
        await Opens();
        await Accepted(cluster.Grains.Session(Common).Close(_gathering.Conductor));
        await BringsIn(Lille, 2);

        Assert.Equal(2, (await SeatsIn(Lille)).Count);
        Assert.Empty(await SeatsIn(Common));
    }

    [Fact]
    public async Task While_the_common_room_does_not_answer_nobody_comes_and_it_is_said()
    {
        await Opens();
        var facilitator = await _gathering.FacilitatorOf(Lille);
        cluster.Log.Refuses(Common.Value);

        Assert.Equal(Refusal.RoomIsSilent, (await cluster.Grains.Rehearsal(Lille).Start(facilitator, Plan(2))).Refusal);
        cluster.Log.Accepts();
        Assert.Empty(await SeatsIn(Lille));

        await BringsIn(Lille, 2);
        Assert.Equal(2, (await SeatsIn(Lille)).Count);
    }

    [Fact]
    public async Task In_an_older_log_somebody_else_has_their_seat_in_another_room_and_each_keeps_their_own()
    {
        await Opens();
        var (seat, facilitator) = (SimulatedSeats.OfOneSession(0), await _gathering.FacilitatorOf(Lille));
        await SatBefore(Lille, (await _gathering.See()).Rooms[0].Links!.Participants, "Ana");
        await SatBefore(Common, _gathering.Links.Participants, "Bilal");

        await Accepted(cluster.Grains.Seats(Lille).Rename(facilitator, seat, "Anne"));
        await BringsIn(Lille, 1);
        Assert.Equal("Anne", Assert.Single(await NamesIn(Lille)));
        Assert.Equal("Bilal", Assert.Single(await NamesIn(Common)));

        await Accepted(_gathering.Grain.Remove(_gathering.Conductor, seat));
        Assert.Empty(await SeatsIn(Common));
        Assert.Equal(seat, Assert.Single(await SeatsIn(Lille)));

        await Accepted(cluster.Grains.Rehearsal(Lille).Stop(facilitator));
        await AreGoneFrom(Lille);
    }

    private static RehearsalPlan Plan(int people) => new(people, Seed: 5, Pace: 10, Conducts: false);

    private Task<OpenGathering> Opens(Arrival arrival = Arrival.Choice) => _gathering.Open(arrival, isRehearsal: true);

    private async Task BringsIn(SessionId session, int people) =>
        await Accepted(cluster.Grains.Rehearsal(session).Start(await _gathering.FacilitatorOf(session), Plan(people)));

    /// <summary>As a version did that called the seats of simulated people alike in every session.</summary>
    private Task<Outcome> SatBefore(SessionId session, Secret door, string name)
    {
        var (seat, token) = (SimulatedSeats.OfOneSession(0), new LinkSecrets(new byte[32]).Rehearsal(session)(0));
        return Accepted(cluster.Grains.Seats(session).Join(new(door.Text, seat, token, name, Profile.Unsaid, OnWall: false, IsSimulated: true)));
    }

    // Several come at a time: in which order is nobody's business.
    private async Task<List<SeatId>> SeatsIn(SessionId session) =>
        [.. (await _gathering.Look(session)).People.Select(person => person.Seat).OrderBy(seat => seat.Value, StringComparer.Ordinal)];

    private async Task<List<string?>> NamesIn(SessionId session) =>
        [.. (await _gathering.Look(session)).People.Select(person => person.Name)];

    private async Task AreGoneFrom(params SessionId[] sessions)
    {
        foreach (var session in sessions)
        {
            Assert.All((await _gathering.Look(session)).People, person => Assert.Equal(Presence.Left, person.Presence));
        }
    }
}

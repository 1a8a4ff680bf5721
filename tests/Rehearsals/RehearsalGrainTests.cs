using FilageFuturs.Silo.Rehearsals;
using Orleans.Core.Internal;

namespace FilageFuturs.Tests.Rehearsals;

[Collection(nameof(Cluster))]
public sealed class RehearsalGrainTests(Cluster cluster)
{
    private static readonly RehearsalPlan Eight = new(8, Seed: 5, Pace: 1, Conducts: false);

    private readonly OpenRoom _room = new(cluster);

    private IRehearsalGrain Rehearsal => cluster.Grains.Rehearsal(_room.Id);

    [Fact]
    public async Task A_room_of_people_is_never_filled_with_simulated_ones()
    {
        await _room.Open();

        Assert.Equal(Refusal.RehearsalOnly, (await Rehearsal.Start(_room.Facilitator, Eight)).Refusal);
        Assert.Empty((await _room.See()).People);
    }

    [Fact]
    public async Task Only_the_facilitation_starts_and_stops_it()
    {
        await OpenForRehearsal();

        Assert.Equal(Refusal.NotAllowed, (await Rehearsal.Start(_room.Links.Participants, Eight)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Rehearsal.Stop(_room.Links.Wall)).Refusal);
    }

    [Theory]
    [InlineData(41, 1, Refusal.TooMany)]
    [InlineData(-1, 1, Refusal.TooMany)]
    [InlineData(8, 0, Refusal.LengthOutOfRange)]
    [InlineData(8, double.NaN, Refusal.LengthOutOfRange)]
    public async Task A_plan_has_limits(int people, double pace, Refusal refusal)
    {
        await OpenForRehearsal();

        Assert.Equal(refusal, (await Rehearsal.Start(_room.Facilitator, new(people, 1, pace, false))).Refusal);
    }

    [Fact]
    public async Task The_same_seed_brings_the_same_people()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        var other = new OpenRoom(cluster);
        await other.Open(other.Opening with { IsRehearsal = true });
        await OpenRoom.Accepted(cluster.Grains.Rehearsal(other.Id).Start(other.Facilitator, Eight));

        var names = (await _room.See()).People.Select(person => (person.Name, person.Function)).ToList();
        Assert.Equal(8, names.Count);
        Assert.Equal(names, (await other.See()).People.Select(person => (person.Name, person.Function)));
    }

    [Fact]
    public async Task Another_plan_brings_more_people_and_sends_nobody_away()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 10, Seed = 6 }));
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 3 }));

        Assert.Equal(10, (await _room.See()).People.Length);
    }

    [Fact]
    public async Task Whoever_asks_for_more_than_the_room_has_seats_is_told_and_those_who_found_one_act()
    {
        await OpenForRehearsal();

        var plan = Eight with { People = 25, Pace = 10 };
        Assert.Equal(Refusal.RoomIsFull, (await Rehearsal.Start(_room.Facilitator, plan)).Refusal);

        Assert.Equal(_room.Opening.SeatLimit, (await _room.See()).People.Length);
        await _room.GoTo(PhaseKind.Wall);
        var version = (await _room.See()).Version;
        await cluster.Soon(async () => (await _room.See()).Version > version);
    }

    [Fact]
    public async Task A_locked_room_lets_nobody_more_in_and_says_so_and_those_who_are_there_go_on()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).SetLock(_room.Facilitator, true));

        Assert.Equal(Refusal.RoomIsLocked, (await Rehearsal.Start(_room.Facilitator, Eight with { People = 10 })).Refusal);
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 3 }));

        Assert.Equal(8, (await _room.See()).People.Length);
        Assert.False(await Rehearsal.HasStopped(_room.Facilitator));
    }

    [Fact]
    public async Task A_rehearsal_that_has_nobody_left_to_bring_in_says_so()
    {
        await _room.Open(_room.Opening with { IsRehearsal = true, SeatLimit = Limits.SeatsPerSession });
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).Remove(_room.Facilitator, (await _room.See()).People[0].Seat));

        var all = Eight with { People = Limits.SeatsPerSession };
        Assert.Equal(Refusal.TooMany, (await Rehearsal.Start(_room.Facilitator, all)).Refusal);
        Assert.Equal(Limits.SeatsPerSession - 1, (await _room.See()).People.Length);
    }

    [Fact]
    public async Task Real_people_keep_their_name_and_their_place()
    {
        await OpenForRehearsal();
        var names = RehearsalWords.In("fr").Names(23, new(Eight.Seed));
        await _room.Join(names[0]);

        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));

        var people = (await _room.See()).People;
        Assert.Equal(9, people.Length);
        Assert.Single(people, person => person.Name == names[0]);
    }

    [Fact]
    public async Task Stopping_says_goodbye()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));

        await OpenRoom.Accepted(Rehearsal.Stop(_room.Facilitator));

        Assert.All((await _room.See()).People, person => Assert.Equal(Presence.Left, person.Presence));
    }

    [Fact]
    public async Task Whom_another_server_brought_in_says_goodbye_too()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        await Rehearsal.AsReference<IGrainManagementExtension>().DeactivateOnIdle();

        await OpenRoom.Accepted(Rehearsal.Stop(_room.Facilitator));

        var people = (await _room.See()).People;
        Assert.Equal(8, people.Length);
        Assert.All(people, person => Assert.Equal(Presence.Left, person.Presence));
    }

    [Fact]
    public async Task People_whose_server_is_gone_have_stopped_and_go_on_from_their_seats()
    {
        await OpenForRehearsal();
        Assert.False(await Rehearsal.HasStopped(_room.Facilitator));
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        Assert.False(await Rehearsal.HasStopped(_room.Facilitator));
        var before = (await _room.See()).People.Select(person => (person.Seat, person.Name)).ToList();

        await Rehearsal.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.True(await Rehearsal.HasStopped(_room.Facilitator));
        Assert.False(await Rehearsal.HasStopped(_room.Links.Participants));
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { Seed = 6 }));

        Assert.False(await Rehearsal.HasStopped(_room.Facilitator));
        Assert.Equal(before, (await _room.See()).People.Select(person => (person.Seat, person.Name)));
    }

    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(1, 0, 2, 3)]
    public async Task Once_somebody_was_removed_all_the_others_go_on_and_nobody_takes_that_seat(int removed, params int[] others)
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 4 }));
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).Remove(_room.Facilitator, Casting.SeatOf(removed)));
        await Rehearsal.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 3, Seed = 6 }));
        Assert.Equal(others.Select(Casting.SeatOf), (await _room.See()).People.Select(person => person.Seat));

        // Whoever said goodbye comes back: it shows whom the rehearsal brings in.
        await OpenRoom.Accepted(Rehearsal.Stop(_room.Facilitator));
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight with { People = 3, Seed = 6 }));

        var people = (await _room.See()).People;
        Assert.Equal(others.Select(Casting.SeatOf), people.Select(person => person.Seat));
        Assert.All(people, person => Assert.NotEqual(Presence.Left, person.Presence));
    }

    [Fact]
    public async Task Who_was_sent_home_has_not_stopped()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, Eight));
        await OpenRoom.Accepted(Rehearsal.Stop(_room.Facilitator));

        Assert.False(await Rehearsal.HasStopped(_room.Facilitator));
    }

    [Fact]
    public void After_a_stall_nobody_tries_to_catch_up_however_long_it_lasts()
    {
        var words = RehearsalWords.In("fr");
        var company = new Company(Eight, Secret.New(), SmallKit, [Person(0), Person(1)], new(words, new(1)), new(1));

        var owed = company.Owed(0, TimeSpan.FromMinutes(5));

        Assert.Equal(owed, company.Owed(owed, TimeSpan.FromMinutes(5)));

        SimulatedPerson Person(int rank) => Casting.Cast(Eight, rank, $"Voix {rank}", Secret.New(), "", SmallKit, words);
    }

    [Fact]
    public async Task A_conducted_rehearsal_goes_by_itself_from_the_lobby_to_the_closing()
    {
        await OpenForRehearsal();
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, new(6, Seed: 5, Pace: 40, Conducts: true)));

        await cluster.Until(
            async () => (await _room.See()).State is SessionState.Closed, atMost: TimeSpan.FromHours(1));

        var room = await _room.See();
        Assert.NotNull(room.Vote?.Result);
        Assert.All(room.Groups, group => Assert.NotNull(group.Scenario));
        Assert.All(room.Plan, line => Assert.Equal(PhaseState.Done, line.State));
    }

    [Fact]
    public async Task A_conducted_circuit_goes_to_its_last_object_well_before_its_clock_would()
    {
        await _room.Open(_room.Opening with { KitId = KnownKits.Circuit, IsRehearsal = true });
        await OpenRoom.Accepted(Rehearsal.Start(_room.Facilitator, new(6, Seed: 5, Pace: 40, Conducts: true)));

        await cluster.Until(
            async () => (await _room.See()).State is SessionState.Closed, atMost: TimeSpan.FromHours(1));

        var tour = (await _room.See()).Tour!;
        Assert.Equal((5, 6), (tour.Stop, tour.Stops));
    }

    private Task<Links> OpenForRehearsal() => _room.Open(_room.Opening with { IsRehearsal = true });
}

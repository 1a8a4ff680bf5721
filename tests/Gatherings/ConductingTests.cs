using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>What the conductor's page leans on.</summary>
[Collection(nameof(Cluster))]
public sealed class ConductingTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task The_conductor_alone_sees_who_sits_in_a_room()
    {
        await _gathering.Open();
        await _gathering.JoinIn(_gathering.Rooms[0], "Ana", "Bilal");
        await _gathering.Join("Chloé");

        var people = await _gathering.Grain.SeePeople(_gathering.Conductor, _gathering.Rooms[0]);

        Assert.Equal(["Ana", "Bilal"], people.Select(person => person.Name));
        Assert.Empty(await _gathering.Grain.SeePeople(await _gathering.FacilitatorOf(_gathering.Rooms[0]), _gathering.Rooms[0]));
    }

    [Fact]
    public async Task A_countdown_that_was_put_back_meanwhile_is_not_called_off_in_place_of_the_one_in_sight()
    {
        await _gathering.Open();
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 60));
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 120));

        Assert.Equal(Refusal.CountdownRuns, (await CallsOff(1)).Refusal);
        Assert.Equal(2, (await _gathering.See()).Running!.Number);

        await Accepted(CallsOff(2));
        Assert.Null((await _gathering.See()).Running);
        Assert.Equal(Refusal.NoCountdown, (await CallsOff(2)).Refusal);
    }

    [Fact]
    public async Task A_countdown_opens_the_first_phase_of_rooms_that_are_still_in_the_hall()
    {
        await _gathering.Open();
        var first = (await _gathering.See()).Kit.Phases[0].Id;

        await Accepted(_gathering.Calls(CueKind.Phase, first, 10));

        await cluster.Until(async () => (await _gathering.Look(_gathering.Rooms[2])).Clock?.Phase == first, TimeSpan.FromMinutes(1));
        Assert.Equal(SessionState.Running, (await _gathering.Look(_gathering.Rooms[2])).State);
    }

    [Fact]
    public async Task Time_given_to_a_phase_goes_to_the_rooms_that_are_in_it()
    {
        await _gathering.Open();
        var first = (await _gathering.See()).Kit.Phases[0];
        await _gathering.GoTo(_gathering.Rooms[0], first.Kind);
        await _gathering.GoTo(_gathering.Rooms[1], PhaseKind.DotVote);

        await Accepted(_gathering.Calls(CueKind.Extend, first.Id, rooms: [_gathering.Rooms[0], _gathering.Rooms[1]]));

        var refused = Assert.Single((await _gathering.See()).Cues[0].Refused);
        Assert.Equal(new(_gathering.Rooms[1], Refusal.PhaseHasMovedOn), refused);
    }

    [Fact]
    public async Task A_vote_that_the_plenary_interrupts_goes_on_with_the_time_that_it_had_and_ends_then()
    {
        var (lille, atMost) = (_gathering.Rooms[0], TimeSpan.FromMinutes(1));
        await _gathering.Open();
        await _gathering.GoTo(lille, PhaseKind.DotVote);
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 5));
        await cluster.Until(async () => (await Clock(lille)).IsPaused, atMost);
        var left = (await Clock(lille)).LeftAtPause!.Value;

        cluster.Clock.Advance(TimeSpan.FromMinutes(10));
        await Accepted(_gathering.Calls(CueKind.Rooms, seconds: 5));
        await cluster.Until(async () => !(await Clock(lille)).IsPaused, atMost);

        Assert.False((await Clock(lille)).IsWritingClosed);
        Assert.InRange((await Clock(lille)).Deadline!.Value - cluster.Clock.GetUtcNow(), left - atMost, left);
        await cluster.Until(async () => (await Clock(lille)).IsWritingClosed, left + atMost);
    }

    [Fact]
    public async Task A_room_says_whether_its_clock_waits_for_its_people_or_was_paused_before_they_left()
    {
        var (lille, amiens, atMost) = (_gathering.Rooms[0], _gathering.Rooms[1], TimeSpan.FromMinutes(1));
        await _gathering.Open();
        await _gathering.GoTo(lille, PhaseKind.DotVote);
        await _gathering.GoTo(amiens, PhaseKind.DotVote);
        await Accepted(_gathering.Calls(CueKind.Pause, rooms: [amiens]));
        Assert.False((await Pulse(amiens)).ClockWaits);

        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 5));

        await cluster.Until(async () => (await Pulse(lille)).ClockWaits is true, atMost);
        await cluster.Until(async () => (await _gathering.Look(amiens)).Gathering!.IsElsewhere, atMost);
        Assert.False((await Pulse(amiens)).ClockWaits);
    }

    private async Task<RoomPulse> Pulse(SessionId room) =>
        (await cluster.Grains.Tied(room).SeePulse(await _gathering.FacilitatorOf(room)))!;

    private async Task<PhaseClock> Clock(SessionId room) => (await _gathering.Look(room)).Clock!;

    private Task<Outcome> CallsOff(int number) =>
        _gathering.Grain.Call(_gathering.Conductor, new(CueId.New(), CueKind.CallOff, CalledOff: number));
}

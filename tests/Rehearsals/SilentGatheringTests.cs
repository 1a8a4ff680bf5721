using FilageFuturs.Tests.Gatherings;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Rehearsals;

/// <summary>A gathering of which a part falls silent while one of its rooms rehearses.</summary>
[Collection(nameof(Cluster))]
public sealed class SilentGatheringTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Common => _gathering.Id;

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    private IRehearsalGrain Rehearsal => cluster.Grains.Rehearsal(Lille);

    [Fact]
    public async Task Whom_a_second_start_did_not_reach_goes_on_with_the_others()
    {
        await _gathering.Open(isRehearsal: true);
        var facilitator = await _gathering.FacilitatorOf(Lille);
        await Accepted(Rehearsal.Start(facilitator, Plan(4, pace: 0.001)));
        await _gathering.GoTo(Lille, PhaseKind.Wall);
        await Accepted(cluster.Grains.Seats(Lille).Leave(new LinkSecrets(new byte[32]).Rehearsal(Lille)(0)));
        cluster.Log.Refuses(Common.Value);

        Assert.Equal(Refusal.RoomIsSilent, (await Rehearsal.Start(facilitator, Plan(4, pace: 100))).Refusal);
        cluster.Log.Accepts();

        await cluster.Soon(async () => (await _gathering.Look(Lille)).People.Count(person => person.Presence is not Presence.Left) is 4);
    }

    [Fact]
    public async Task In_a_gathering_that_takes_its_time_the_first_are_there_soon_and_the_others_come_while_they_act()
    {
        await _gathering.Open(isRehearsal: true);
        var facilitator = await _gathering.FacilitatorOf(Lille);
        var isStoring = cluster.Log.HoldNextAppend(Common.Value);
        var starts = Rehearsal.Start(facilitator, Plan(12, pace: 0.001));
        await isStoring;
        cluster.Clock.Advance(TimeSpan.FromSeconds(2.5));
        cluster.Log.LetGo();

        await Accepted(starts);
        Assert.Equal(8, (await _gathering.Look(Lille)).People.Length);

        await cluster.Soon(async () => (await _gathering.Look(Lille)).People.Length is 12);
        Assert.Equal(12, (await _gathering.Look(Common)).People.Length);
        Assert.Empty((await _gathering.See()).Waiting);
    }

    [Fact]
    public async Task While_the_common_room_is_silent_those_of_the_room_leave_and_it_is_said_that_others_may_stay()
    {
        var facilitator = await HasOneOfTwoInAmiens();
        await _gathering.Silence(Common);

        Assert.Equal(Refusal.RoomIsSilent, (await Rehearsal.Stop(facilitator)).Refusal);
        cluster.Log.Accepts();
        await AreGoneFrom(Lille);
        await AreThere(Amiens);

        await Accepted(Rehearsal.Stop(facilitator));
        await AreGoneFrom(Lille, Amiens, Common);
    }

    [Fact]
    public async Task While_a_room_that_some_were_sent_to_is_silent_the_others_leave_and_they_do_once_it_answers()
    {
        var facilitator = await HasOneOfTwoInAmiens();
        await _gathering.Silence(Amiens);

        Assert.Equal(Refusal.RoomIsSilent, (await Rehearsal.Stop(facilitator)).Refusal);
        cluster.Log.Accepts();
        await AreGoneFrom(Lille);
        await AreThere(Amiens);

        await Accepted(Rehearsal.Stop(facilitator));
        await AreGoneFrom(Lille, Amiens, Common);
    }

    private static RehearsalPlan Plan(int people, double pace) => new(people, Seed: 5, pace, Conducts: false);

    /// <returns>The key of the room that both came in by.</returns>
    private async Task<Secret> HasOneOfTwoInAmiens()
    {
        await _gathering.Open(isRehearsal: true);
        var facilitator = await _gathering.FacilitatorOf(Lille);
        await Accepted(Rehearsal.Start(facilitator, Plan(2, pace: 0.001)));
        var moved = (await _gathering.Look(Lille)).People[0].Seat;
        await Accepted(_gathering.Grain.Place(_gathering.Conductor, [new(moved, Amiens)]));
        await Accepted(Rehearsal.Start(facilitator, Plan(2, pace: 0.001)));
        Assert.Equal(moved, Assert.Single((await _gathering.Look(Amiens)).People).Seat);
        return facilitator;
    }

    private async Task AreThere(SessionId session) =>
        Assert.NotEqual(Presence.Left, Assert.Single((await _gathering.Look(session)).People).Presence);

    private async Task AreGoneFrom(params SessionId[] sessions)
    {
        foreach (var session in sessions)
        {
            Assert.All((await _gathering.Look(session)).People, person => Assert.Equal(Presence.Left, person.Presence));
        }
    }
}

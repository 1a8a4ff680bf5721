using FilageFuturs.Tests.Gatherings;

namespace FilageFuturs.Tests.Rehearsals;

/// <summary>Simulated people act for somebody, and stop where nobody facilitates any more.</summary>
[Collection(nameof(Cluster))]
public sealed class LeftAloneTests(Cluster cluster)
{
    private static readonly RehearsalPlan Two = new(2, Seed: 5, Pace: 1, Conducts: false);

    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(15);

    private readonly OpenRoom _room = new(cluster);

    [Fact]
    public async Task A_rehearsal_whose_facilitation_is_gone_for_a_while_stops_and_goes_on_when_it_is_asked()
    {
        await Starts(Two with { People = 8, Pace = 10 });
        await _room.GoTo(PhaseKind.Wall);
        await Acts();

        cluster.Clock.Advance(AWhile);
        await cluster.Soon(HasStopped);
        var version = (await _room.See()).Version;
        await GoesBy(TimeSpan.FromSeconds(10));
        Assert.Equal(version, (await _room.See()).Version);

        await OpenRoom.Accepted(Rehearsal(_room.Id).Start(_room.Facilitator, Two with { People = 8, Seed = 6, Pace = 10 }));
        Assert.False(await HasStopped());
        await Acts();
    }

    [Fact]
    public async Task While_somebody_facilitates_it_goes_on_however_long_and_once_they_are_gone_it_stops()
    {
        await Starts(Two);

        await FacilitatesLong(_room.Id, HasStopped);

        await cluster.Until(async () => !(await _room.See()).FacilitatorIsPresent, TimeSpan.FromMinutes(1));
        cluster.Clock.Advance(AWhile);
        await cluster.Soon(HasStopped);
    }

    [Fact]
    public async Task Whoever_conducts_a_gathering_is_there_for_the_rehearsals_of_its_rooms()
    {
        var (gathering, conductor, hasStoppedInLille) = await RehearsesLille();

        await FacilitatesLong(gathering, hasStoppedInLille);

        await IsGone(gathering, conductor);
        cluster.Clock.Advance(AWhile);
        await cluster.Soon(hasStoppedInLille);
    }

    [Fact]
    public async Task A_conductor_who_is_gone_for_half_a_minute_a_while_after_it_began_comes_back_to_a_rehearsal_that_goes_on()
    {
        var (gathering, conductor, hasStoppedInLille) = await RehearsesLille();
        await Facilitates(gathering, hasStoppedInLille, AWhile - TimeSpan.FromSeconds(20));

        await IsGone(gathering, conductor);
        await GoesBy(TimeSpan.FromSeconds(25), hasStoppedInLille);
        Assert.False(await hasStoppedInLille());

        await FacilitatesLong(gathering, hasStoppedInLille);
    }

    [Fact]
    public async Task A_common_room_that_does_not_answer_holds_nothing_up_and_is_no_reason_to_stop()
    {
        var (gathering, _, hasStoppedInLille) = await RehearsesLille();
        var (isReadAgain, letGo) = cluster.Log.HoldNextReading(gathering.Value);
        await cluster.Grains.Session(gathering).Forget();
        await isReadAgain;

        for (var gone = TimeSpan.Zero; gone <= AWhile; gone += TimeSpan.FromMinutes(5))
        {
            cluster.Clock.Advance(TimeSpan.FromMinutes(5));
            var asked = hasStoppedInLille();
            await cluster.Soon(() => Task.FromResult(asked.IsCompleted));
            Assert.False(await asked);
        }

        letGo();
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await cluster.Soon(hasStoppedInLille);
    }

    [Fact]
    public async Task One_that_conducts_itself_needs_nobody_until_somebody_pauses_it_and_goes()
    {
        await Starts(Two with { Conducts = true });
        await OpenRoom.Accepted(cluster.Grains.Phases(_room.Id).Start(_room.Facilitator));

        cluster.Clock.Advance(AWhile);
        await GoesBy(TimeSpan.FromSeconds(2));
        Assert.False(await HasStopped());

        var phase = (await _room.See()).Clock!.Phase;
        await OpenRoom.Accepted(cluster.Grains.Phases(_room.Id).Pause(_room.Facilitator, phase));
        cluster.Clock.Advance(AWhile);
        await cluster.Soon(HasStopped);
    }

    private IRehearsalGrain Rehearsal(SessionId session) => cluster.Grains.Rehearsal(session);

    private async Task Starts(RehearsalPlan plan)
    {
        await _room.Open(_room.Opening with { IsRehearsal = true });
        await OpenRoom.Accepted(Rehearsal(_room.Id).Start(_room.Facilitator, plan));
    }

    /// <summary>Conducted, and nobody has the console of Lille open.</summary>
    private async Task<(SessionId Gathering, Secret Conductor, Func<Task<bool>> HasStopped)> RehearsesLille()
    {
        var gathering = new OpenGathering(cluster);
        var opened = await gathering.Grain.Open(gathering.Opening() with { IsRehearsal = true });
        var conductor = opened.Links!.Facilitator!.Value;
        var lille = (await gathering.Grain.See(conductor))!.Rooms[0];
        var facilitator = lille.Links!.Facilitator!.Value;
        await OpenRoom.Accepted(Rehearsal(lille.Session).Start(facilitator, Two));
        return (gathering.Id, conductor, () => Rehearsal(lille.Session).HasStopped(facilitator));
    }

    private Task IsGone(SessionId gathering, Secret conductor) => cluster.Until(
        async () => !(await cluster.Grains.Session(gathering).SeeRoom(conductor))!.FacilitatorIsPresent, TimeSpan.FromMinutes(1));

    private Task<bool> HasStopped() => Rehearsal(_room.Id).HasStopped(_room.Facilitator);

    private async Task Acts()
    {
        var before = (await _room.See()).Version;
        await cluster.Soon(async () => (await _room.See()).Version > before);
    }

    /// <summary>Whatever they were about to do meanwhile is done: they answer between two gestures.</summary>
    private async Task GoesBy(TimeSpan time, Func<Task<bool>>? hasStopped = null)
    {
        for (var gone = TimeSpan.Zero; gone < time; gone += TimeSpan.FromMilliseconds(250))
        {
            cluster.Clock.Advance(TimeSpan.FromMilliseconds(250));
            await (hasStopped ?? HasStopped)();
        }
    }

    /// <summary>A console of this session is open for longer than a while, and nothing stops.</summary>
    private Task FacilitatesLong(SessionId session, Func<Task<bool>> hasStopped) =>
        Facilitates(session, hasStopped, AWhile + TimeSpan.FromMinutes(1));

    private async Task Facilitates(SessionId session, Func<Task<bool>> hasStopped, TimeSpan howLong)
    {
        var each = TimeSpan.FromSeconds(5);
        var watcher = cluster.Grains.CreateObjectReference<ISessionWatcher>(new Deaf());
        for (var gone = TimeSpan.Zero; gone < howLong; gone += each)
        {
            await cluster.Grains.Session(session).Watch("node", watcher, [], hasFacilitator: true);
            cluster.Clock.Advance(each);
            Assert.False(await hasStopped());
        }
    }

    private sealed class Deaf : ISessionWatcher
    {
        public Task Changed(Notice notice) => Task.CompletedTask;
    }
}

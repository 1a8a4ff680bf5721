namespace FilageFuturs.Tests.Replay;

[Collection(nameof(Cluster))]
public sealed class ReplayGrainTests(Cluster cluster)
{
    private readonly OpenRoom _room = new(cluster);

    private IReplayGrain Replay => cluster.Grains.Replay(_room.Id);

    [Fact]
    public async Task The_facilitation_watches_what_the_room_saw()
    {
        await Held();
        var index = (await Replay.Open(new(_room.Facilitator, Anonymous: false)))!;

        var frame = (await Replay.See(new(_room.Facilitator, Anonymous: false), new(index.Last, index.Length), []))!;

        Assert.Equal(ReplayAccess.Named, index.Access);
        Assert.Equal("Ana", frame.Room.People.Single().Name);
        Assert.Equal(PhaseKind.DotVote, index.Kit.Find(frame.Room.Clock!.Phase)!.Kind);
    }

    [Fact]
    public async Task What_happens_later_can_be_watched_too()
    {
        var ana = await Held();
        var before = (await Replay.Open(new(_room.Facilitator, true)))!;

        await OpenRoom.Accepted(cluster.Grains.Floor(_room.Id).RaiseHand(ana));
        var after = (await Replay.Open(new(_room.Facilitator, true)))!;

        Assert.Equal(before.Last + 1, after.Last);
        Assert.Equal(ReplayMarkKind.Hand, after.Marks[^1].Kind);
    }

    [Fact]
    public async Task Until_the_link_is_shared_only_the_facilitation_watches()
    {
        var ana = await Held(ReplayPromise.Link);

        Assert.Null(await Replay.Open(new(ana, true)));
        Assert.Null(await Replay.Open(new(_room.Links.Wall, true)));
        Assert.Null(await Replay.Open(new(Secret.New(), true)));
        Assert.Null((await Replay.SeeSharing(_room.Facilitator))!.Link);
        Assert.Null(await Replay.SeeSharing(ana));
    }

    [Fact]
    public async Task A_shared_link_watches_without_names_and_opens_nothing_else()
    {
        var ana = await Held(ReplayPromise.Link);
        await OpenRoom.Accepted(Replay.Share(_room.Facilitator));
        var link = (await Replay.SeeSharing(_room.Facilitator))!.Link!.Value;
        await Close();

        foreach (var who in new[] { link, ana })
        {
            var index = (await Replay.Open(new(who, Anonymous: false)))!;
            var frame = (await Replay.See(new(who, Anonymous: false), new(index.Last, 0), []))!;
            Assert.Equal(ReplayAccess.Anonymous, index.Access);
            Assert.Null(frame.Room.People.Single().Name);
        }

        Assert.Null(await cluster.Grains.Session(_room.Id).SeeRoom(link));
        Assert.Equal(Role.None, (await cluster.Grains.Session(_room.Id).Identify(link)).Role);
        Assert.Equal(Refusal.NotAllowed, (await Replay.Share(link)).Refusal);
    }

    [Fact]
    public async Task A_record_shared_while_the_workshop_runs_opens_when_it_has_ended()
    {
        var ana = await Held(ReplayPromise.Link);
        await OpenRoom.Accepted(Replay.Share(_room.Facilitator));
        var link = (await Replay.SeeSharing(_room.Facilitator))!.Link!.Value;

        Assert.Null(await Replay.Open(new(link, Anonymous: true)));
        Assert.Equal(ReplayAccess.None, await Replay.AccessOf(ana));
        Assert.True(await Replay.OpensLater(link));
        await Close();

        Assert.NotNull(await Replay.Open(new(link, Anonymous: true)));
        Assert.Equal(ReplayAccess.Anonymous, await Replay.AccessOf(ana));
        Assert.False(await Replay.OpensLater(link));
    }

    [Fact]
    public async Task Only_the_link_of_a_shared_record_is_told_that_it_will_open()
    {
        var ana = await Held(ReplayPromise.Link);
        await OpenRoom.Accepted(Replay.Share(_room.Facilitator));
        var link = (await Replay.SeeSharing(_room.Facilitator))!.Link!.Value;

        Assert.False(await Replay.OpensLater(ana));
        Assert.False(await Replay.OpensLater(_room.Links.Wall));
        Assert.False(await Replay.OpensLater(Secret.New()));
        await OpenRoom.Accepted(Replay.Withdraw(_room.Facilitator));
        Assert.False(await Replay.OpensLater(link));
    }

    [Fact]
    public async Task A_link_that_is_withdrawn_shows_nothing_any_more_and_the_next_one_is_another()
    {
        await Held(ReplayPromise.Link);
        await OpenRoom.Accepted(Replay.Share(_room.Facilitator));
        var first = (await Replay.SeeSharing(_room.Facilitator))!.Link!.Value;

        await OpenRoom.Accepted(Replay.Withdraw(_room.Facilitator));
        Assert.Null(await Replay.See(new(first, true), new(1, 0), []));
        await OpenRoom.Accepted(Replay.Share(_room.Facilitator));

        Assert.NotEqual(first, (await Replay.SeeSharing(_room.Facilitator))!.Link);
        Assert.Null(await Replay.Open(new(first, true)));
    }

    [Fact]
    public async Task What_people_read_in_the_hall_is_what_they_get()
    {
        await Held(ReplayPromise.Facilitation);

        Assert.Equal(Refusal.ReplayNotPromised, (await Replay.Share(_room.Facilitator)).Refusal);
        Assert.Equal(ReplayPromise.Facilitation, (await _room.See()).Replay);
    }

    [Fact]
    public async Task Erased_words_are_gone_from_the_replay_too()
    {
        var ana = await Held();
        await Replay.Open(new(_room.Facilitator, Anonymous: false));

        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).EraseMe(ana));
        var frame = (await Replay.See(new(_room.Facilitator, Anonymous: false), new(8, 0), []))!;

        Assert.Null(frame.Room.People.Single().Name);
    }

    [Fact]
    public async Task Who_watches_while_somebody_erases_themselves_brings_nothing_back()
    {
        var ana = await Held();
        var key = new ReplayKey(_room.Facilitator, Anonymous: false);
        await Replay.Open(key);
        cluster.Clock.Advance(TimeSpan.FromSeconds(3));
        var (isFirstReading, letFirstGo) = cluster.Log.HoldNextReading(_room.Id.Value);
        var (isSecondReading, letSecondGo) = cluster.Log.HoldNextReading(_room.Id.Value);
        var first = Replay.See(key, new(8, 0), []);
        await isFirstReading;
        var second = Replay.See(key, new(8, 0), []);
        await isSecondReading;

        letFirstGo();
        Assert.Equal("Ana", (await first)!.Room.People.Single().Name);
        var erased = OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).EraseMe(ana));
        letSecondGo();
        await Task.WhenAll(second, erased);

        Assert.Null((await Replay.See(key, new(8, 0), []))!.Room.People.Single().Name);
    }

    [Fact]
    public async Task A_moment_is_pinned_once_by_the_facilitation_or_by_somebody_in_a_group()
    {
        var ana = await Held();
        var moment = MomentId.New();
        var moments = cluster.Grains.Moments(_room.Id);

        await OpenRoom.Accepted(moments.Pin(_room.Facilitator, moment, MomentKind.Shift));
        var again = await OpenRoom.Accepted(moments.Pin(_room.Facilitator, moment, MomentKind.Shift));
        var alone = await moments.Pin(ana, MomentId.New(), MomentKind.Debate);
        var marks = (await Replay.Open(new(_room.Facilitator, true)))!.Marks;

        Assert.Equal(Refusal.NotInThisGroup, alone.Refusal);
        Assert.Equal(again.Version, marks.Single(mark => mark.Kind is ReplayMarkKind.Shift).Version);
    }

    private Task Close() => OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

    private async Task<Secret> Held(ReplayPromise promise = ReplayPromise.Facilitation)
    {
        await _room.Open(_room.Opening with { Replay = promise });
        var ana = await _room.Join("Ana");
        await _room.GoTo(PhaseKind.DotVote);
        return ana;
    }
}

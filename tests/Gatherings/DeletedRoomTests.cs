using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A deleted room takes along what it brought to the common room: wall, log and replay.</summary>
[Collection(nameof(Cluster))]
public sealed class DeletedRoomTests(Cluster cluster)
{
    private const string OfLille = "Le droit de rater";
    private const string OfAmiens = "Le silence";
    private const string OfAll = "Le temps long";

    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    private SessionId Amiens => _gathering.Rooms[1];

    [Fact]
    public async Task What_it_brought_goes_and_what_its_people_said_in_the_common_room_stays()
    {
        var facilitator = await Brought();
        Assert.Equal([OfLille, OfAmiens, OfAll], await OnTheCommonWall());

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));

        await IsGone();
        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;
        Assert.Equal([OfAmiens, OfAll], merged.Preserved.Select(idea => idea.Text));
    }

    [Fact]
    public async Task The_conductor_does_not_take_it_for_one_that_is_slow_to_answer()
    {
        var facilitator = await Brought();
        Assert.Equal([false, false, false], await AreDeleted());

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));
        await _gathering.Silence(Amiens);

        Assert.Equal([true, null, false], await AreDeleted());
        cluster.Log.Accepts();
    }

    [Fact]
    public async Task No_instant_of_the_common_rooms_replay_says_it_any_more()
    {
        var facilitator = await Brought();
        var version = (await _gathering.Look(_gathering.Id)).Version;
        Assert.Equal([OfLille, OfAmiens, OfAll], await InTheReplay(version));

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));

        Assert.Equal([null, OfAmiens, OfAll], await InTheReplay(version));
    }

    [Fact]
    public async Task A_common_room_that_is_over_lets_go_of_it_too()
    {
        var facilitator = await Brought();
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));

        await IsGone();
    }

    [Fact]
    public async Task Where_the_common_room_does_not_answer_nothing_is_deleted_and_whoever_asks_again_is_heard()
    {
        var facilitator = await Brought();
        cluster.Log.Refuses(_gathering.Id.Value);
        await IsNotDeleted(facilitator);
        cluster.Log.Accepts();
        cluster.Log.FailNextErasure();
        await IsNotDeleted(facilitator);

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));

        await IsGone();
        Assert.Null(await cluster.Grains.Archive(Lille).Look(facilitator));
    }

    [Fact]
    public async Task A_room_is_deleted_though_its_common_room_was_before()
    {
        var facilitator = await Brought();
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));
        await Accepted(cluster.Grains.Archive(_gathering.Id).Delete(_gathering.Conductor));

        await Accepted(cluster.Grains.Archive(Lille).Delete(facilitator));
    }

    [Fact]
    public void An_idea_that_was_on_its_way_meanwhile_is_not_taken_and_the_common_room_is_kept_no_longer()
    {
        var (lille, laon) = (new SessionId("lille"), new SessionId("laon"));
        var story = Given(WallIsOpen).When(session => CrossingRules.TakeBack(session, lille));
        story.When(session => CrossingRules.TakeBack(session, lille)).ThenNothing();
        Assert.Equal(Start, story.Session.LastAt);

        story.When(session => CrossingRules.Bring(session, [new(new("i1"), Ana, lille, 2, OfLille), new(new("i2"), Emma, laon, 1, OfAmiens)]))
            .Then(new IdeaBrought(new("i2"), Emma, laon, 1, OfAmiens));
    }

    /// <returns>The key of whoever facilitates in Lille, which is over.</returns>
    private async Task<Secret> Brought()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        var bilal = (await _gathering.JoinIn(Amiens, "Bilal"))[0];
        await Write(Lille, ana, OfLille);
        await Write(Amiens, bilal, OfAmiens);
        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 3));
        await Write(_gathering.Id, ana, OfAll);
        var facilitator = await _gathering.FacilitatorOf(Lille);
        await Accepted(cluster.Grains.Session(Lille).Close(facilitator));
        return facilitator;
    }

    private async Task Write(SessionId session, Sitter who, string text)
    {
        await _gathering.GoTo(session, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(session).AddIdea(who.Token, IdeaId.New(), text));
    }

    private async Task IsGone()
    {
        Assert.Equal([OfAmiens, OfAll], await OnTheCommonWall());
        var kept = (await cluster.Log.ReadAll(_gathering.Id.Value)).Select(stored => stored.Words).OfType<string>().ToList();
        Assert.DoesNotContain(kept, words => words.Contains(OfLille, StringComparison.Ordinal));
        Assert.Contains(kept, words => words.Contains(OfAmiens, StringComparison.Ordinal));
        Assert.Contains(kept, words => words.Contains(OfAll, StringComparison.Ordinal));
    }

    private async Task IsNotDeleted(Secret facilitator)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Grains.Archive(Lille).Delete(facilitator));
        Assert.NotNull(await cluster.Grains.Archive(Lille).Look(facilitator));
    }

    private async Task<IEnumerable<bool?>> AreDeleted() => (await _gathering.See()).Rooms.Select(room => room.IsDeleted);

    private async Task<IEnumerable<string?>> OnTheCommonWall() => (await _gathering.Look(_gathering.Id)).Ideas.Ideas.Select(idea => idea.Text);

    private async Task<IEnumerable<string?>> InTheReplay(long version)
    {
        var replay = cluster.Grains.Replay(_gathering.Id);
        return (await replay.See(new(_gathering.Conductor, Anonymous: true), new(version, int.MaxValue), []))!.Room.Ideas.Ideas
            .Select(idea => idea.Text);
    }
}

using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Timing;

/// <summary>A late closing that is taken back for a moment and done again brings no night either.</summary>
public sealed class ClosedAgainTests
{
    private static readonly TimeSpan Night = TimeSpan.FromHours(14);
    private static readonly DateTimeOffset WallEnds = Start + TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Taken_back_and_done_again_it_ends_the_workshop_where_it_did(bool isWritingClosed)
    {
        var story = Given(TheWall(isWritingClosed)).After(Night).When(RoomRules.Close);
        story.When((session, now) => ConductRules.UndoStep(session, WallPhase, now));
        var left = story.Session.Conduct.Now!.Left(story.Now);

        story.After(Minutes(1)).When(RoomRules.Close).Then(session =>
        {
            Assert.Equal(WallEnds, session.Conduct.OverAt);
            Assert.Equal(Minutes(15), session.Conduct.Past[^1].Phase.Held(session.Conduct.Past[^1].EndedAt));
        });
        story.When((session, now) => ConductRules.UndoStep(session, WallPhase, now));
        Assert.Equal(left, story.Session.Conduct.Now!.Left(story.Now));
    }

    [Fact]
    public void Unless_people_went_on_in_between() =>
        Given(WallIsOpen).After(Night)
            .When(RoomRules.Close)
            .When((session, now) => ConductRules.UndoStep(session, WallPhase, now))
            .And(new IdeaAdded(new("i1"), Ana, "Se parler"))
            .After(Minutes(1))
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(session.Room.ClosedAt, session.Conduct.OverAt));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_replay_is_no_longer_for_it(bool isWritingClosed)
    {
        var (open, morning) = (Log(TheWall(isWritingClosed)), Start + Night);
        ImmutableArray<Recorded> closed = [.. open, new(open.Length + 1, morning, new SessionClosed())];
        ImmutableArray<Recorded> between =
        [
            .. closed,
            new(open.Length + 2, morning + Minutes(1), new SessionReopened(isWritingClosed ? null : morning + Minutes(2))),
        ];
        ImmutableArray<Recorded> again = [.. between, new(open.Length + 3, morning + Minutes(2), new SessionClosed())];

        Assert.Equal(Timeline.Of(closed).Length, Timeline.Of(again).Length);
        Assert.Equal(WallEnds, Fold(between).Conduct.OverAt);
    }

    [Fact]
    public void A_session_that_goes_on_from_between_does_not_bring_the_night_back()
    {
        var open = Log(WallIsOpen);
        ImmutableArray<Recorded> record =
        [
            .. open,
            new(open.Length + 1, Start + Night, new SessionClosed()),
            new(open.Length + 2, Start + Night, new SessionReopened(Start + Night + Minutes(1))),
        ];
        var now = Start.AddDays(30);

        var copy = Resumption.Of(
            record, new("autre", new("s"), Secret.New(), record.Length, "Suite", ResumedCast.People), _ => Secret.New(), now).From([]);

        Assert.Equal(WallEnds - open[^1].At, Fold(copy).Conduct.Now!.Held(now));
    }

    [Fact]
    public void A_turn_that_comes_back_twice_has_no_night_to_speak()
    {
        var story = Given(ShareOutIsOpen).When((session, now) => SharingRules.CallPresenter(session, G1, now))
            .After(Night)
            .When(RoomRules.Close)
            .When((session, now) => ConductRules.UndoStep(session, SharingPhase, now))
            .When(RoomRules.Close);

        story.When((session, now) => ConductRules.UndoStep(session, SharingPhase, now));

        Assert.Equal(story.Now - Minutes(4), story.Session.ShareOut.See(story.Session)!.Until);
    }

    private static ImmutableArray<SessionEvent> TheWall(bool isWritingClosed) =>
        isWritingClosed ? [.. WallIsOpen, new WritingClosed(WallPhase)] : WallIsOpen;

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}

using FilageFuturs.Silo.Replay;
using static FilageFuturs.Tests.Replay.Histories;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Timing;

/// <summary>A step that announced the groups by itself, taken back: they are a proposal again, unless something was made in them.</summary>
public sealed class TakenBackTests
{
    private static readonly NoteAdded ANote = new(new(G1, Society), Fear, new("n1"), Ana, "La pluie");

    [Fact]
    public void Groups_that_the_step_announced_are_formed_again()
    {
        var story = Given(GroupingIsOpen).When(NextFrom(GroupingPhase)).When(UndoOf(GroupingPhase));
        Assert.Equal(GroupingPhase, story.Session.Conduct.Now!.Phase);
        Assert.Empty(story.Session.Grouping.See(story.Session));
        Assert.NotEmpty(story.Session.Grouping.Propose(story.Session).Groups);

        story.When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 5)).Then(session => Assert.Null(session.Grouping.Of(Ana)));
        story.When(session => GroupRules.DrawScenarios(session, 5)).Then(session => Assert.True(session.Grouping.ScenariosAreDrawn));
        story.When(session => GroupRules.Pin(session, Ana, G1)).Then(new SeatPinned(Ana, G1));
        story.When(session => GroupRules.Install(session, 5)).Then(session => Assert.NotNull(session.Grouping.Of(Ana)));
    }

    [Fact]
    public void A_countdown_that_announced_them_is_taken_back_alike()
    {
        var story = Given(GroupingIsOpen)
            .When((session, now) => CueRules.Take(
                session, new(1, new("cue"), CueKind.Phase, SocietyPhase, now + TimeSpan.FromSeconds(30), TimeSpan.Zero, null), now))
            .After(TimeSpan.FromSeconds(31))
            .When(Stepping.CloseDue);
        Assert.NotNull(story.Session.Grouping.Of(Ana));

        story.When(UndoOf(GroupingPhase)).Then(session => Assert.Null(session.Grouping.Of(Ana)));
    }

    [Fact]
    public void Groups_that_the_facilitation_announced_stay()
    {
        var story = Given(TwoGroups).When(NextFrom(GroupingPhase)).When(UndoOf(GroupingPhase));

        story.Then(session => Assert.Equal(G1, session.Grouping.Of(Ana)));
    }

    [Fact]
    public void Groups_where_somebody_wrote_stay_until_their_board_is_empty_again()
    {
        var story = Given(GroupingIsOpen).When(NextFrom(GroupingPhase)).And(ANote).When(UndoOf(GroupingPhase));
        story.Then(session => Assert.NotNull(session.Grouping.Of(Ana)));

        story.When(NextFrom(GroupingPhase)).And(new NoteDeleted(ANote.Board, ANote.Note)).When(UndoOf(GroupingPhase));
        story.Then(session => Assert.Null(session.Grouping.Of(Ana)));
    }

    [Fact]
    public void A_tour_begins_anew_with_the_groups_that_are_formed_after_all()
    {
        var story = Given(TheRoomIsReady).When(NextFrom(GroupingPhase)).When(UndoOf(GroupingPhase));
        Assert.Null(story.Session.Tour.Round);

        story.And(Installed).When(NextFrom(GroupingPhase));
        Assert.Equal([G1, G2], story.Session.Tour.Round!.Groups.AsEnumerable());
    }

    [Fact]
    public void Groups_where_somebody_said_something_of_an_object_stay() =>
        Given(TheRoomIsReady)
            .When(NextFrom(GroupingPhase))
            .And(Said(Ana, Advert, WhyNot))
            .When(UndoOf(GroupingPhase))
            .Then(session => Assert.NotNull(session.Grouping.Of(Ana)));

    [Fact]
    public void The_replay_shows_groups_while_they_were_announced_and_says_that_they_were_taken_back()
    {
        SessionEvent[] announced = [.. Installed.SkipLast(1), new GroupsInstalled(SocietyPhase), Opens(SocietyPhase)];
        var record = RecordOf([.. GroupingIsOpen, .. announced, new GroupsTakenBack(), new PhaseReopened(GroupingPhase, Start)]);
        ReplayFrame SeenAt(long version) => ReplaySeeing.Frame(new("seance"), record, new((int)version, 0), [], isAnonymous: true);

        Assert.Equal(2, SeenAt(record.Last - 2).Room.Groups.Length);
        Assert.Empty(SeenAt(record.Last).Room.Groups);
        Assert.Contains("groups-taken-back", SeenAt(record.Last).Feed.Select(line => line.What));
    }

    private static Func<Session, DateTimeOffset, Decision> NextFrom(PhaseId phase) =>
        (session, now) => Stepping.Next(session, phase, now);

    private static Func<Session, DateTimeOffset, Decision> UndoOf(PhaseId phase) =>
        (session, now) => Stepping.UndoStep(session, phase, now);
}

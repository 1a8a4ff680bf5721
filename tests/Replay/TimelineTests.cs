using FilageFuturs.Silo.Replay;
using FilageFuturs.Silo.Synthesis;
using static FilageFuturs.Tests.Replay.Histories;

namespace FilageFuturs.Tests.Replay;

public sealed class TimelineTests
{
    private static readonly SessionId Id = new("seance");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Time_is_counted_from_the_first_phase_and_what_came_before_is_at_zero()
    {
        var index = RecordOf(ShortHour).Index(Id);
        var opened = IndexOf<PhaseOpened>();

        Assert.All(index.Offsets.Take(opened + 1), offset => Assert.Equal(0, offset));
        Assert.Equal(10_000, index.Offsets[opened + 1]);
        Assert.Equal(index.Length, index.Offsets[^1]);
        Assert.Equal(index.Offsets.Order(), index.Offsets);
    }

    [Fact]
    public void Each_phase_is_a_chapter_that_lasts_until_the_next()
    {
        var index = RecordOf(ShortHour).Index(Id);

        Assert.Equal([PresentationPhase, VotePhase, GroupingPhase, SocietyPhase, WallPhase], index.Chapters.Select(chapter => chapter.Phase));
        Assert.Equal(index.Length, index.Chapters.Sum(chapter => chapter.Length));
        Assert.Equal(index.Chapters[1].At, index.Chapters[0].At + index.Chapters[0].Length);
    }

    [Fact]
    public void A_pause_within_a_card_is_part_of_its_chapter_and_no_time_of_it_as_in_the_synthesis()
    {
        var record = RecordOf(
            [.. SocietyIsOpen, new PhasePaused(SocietyPhase, Minute), new PhaseResumed(SocietyPhase, Start + Minute), new SessionClosed()]);
        var index = record.Index(Id);
        var archived = Archive.Build(Id, record.Newest, new(Keeping.Names, Keeping.Words)).Phases;

        Assert.Equal(archived.AsEnumerable(), index.Held!.Value.AsEnumerable());
        Assert.Equal(30_000, index.Chapters.Single(chapter => chapter.Phase == SocietyPhase).Length);
        Assert.Equal(TimeSpan.FromSeconds(20), index.Held.Value.Single(line => line.Phase == SocietyPhase).Held);
    }

    [Fact]
    public void What_people_look_for_is_marked()
    {
        var marks = RecordOf(ShortHour).Index(Id).Marks;

        Assert.Equal(
            [
                ReplayMarkKind.Reveal, ReplayMarkKind.Hand, ReplayMarkKind.Debate, ReplayMarkKind.Message,
                ReplayMarkKind.Pause, ReplayMarkKind.Shift,
            ],
            marks.Select(mark => mark.Kind));
        Assert.Equal("Pensez à des choses concrètes", marks.Single(mark => mark.Kind is ReplayMarkKind.Message).Words);
        Assert.Equal(G1, marks.Single(mark => mark.Kind is ReplayMarkKind.Shift).Group);
    }

    [Fact]
    public void What_comes_after_the_curtain_is_no_longer_the_workshop()
    {
        var record = RecordOf([.. ShortHour, new LinkIssued(Role.Wall, 2, Wall.Hash), new SeatErased(Ana)]);

        Assert.Equal(ShortHour.Length, record.Last);
        Assert.True(record.Index(Id).IsClosed);
    }

    [Fact]
    public void A_curtain_that_was_opened_again_does_not_end_the_record()
    {
        ImmutableArray<SessionEvent> events = [.. ShortHour, new SessionReopened(), new IdeaAdded(new("i2"), Ana, "Se taire")];

        Assert.Equal(events.Length, RecordOf(events).Last);
    }

    [Fact]
    public void What_is_tidied_a_week_after_a_workshop_that_nobody_closed_makes_it_no_longer()
    {
        var hour = Of(ShortHour[..^1]);
        var renamed = new Recorded(hour.Length + 1, Start.AddDays(7), new SessionRenamed("Écluses"));
        var index = Recording.Empty.With([.. hour, renamed]).Index(Id);

        Assert.Equal(hour.Length, index.Last);
        Assert.Equal(RecordOf(ShortHour[..^1]).Index(Id).Length, index.Length);
        Assert.False(index.IsClosed);
    }

    [Fact]
    public void A_moment_pinned_and_a_goodbye_are_of_the_workshop_though_nothing_follows()
    {
        ImmutableArray<SessionEvent> open = ShortHour[..^1];

        Assert.Equal(open.Length + 1, RecordOf([.. open, new MomentPinned(new("mo2"), MomentKind.Debate, Ana, null)]).Last);
        Assert.Equal(open.Length + 1, RecordOf([.. open, new SeatLeft(Ana)]).Last);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(7 * 24)]
    public void Whoever_closes_late_or_leaves_a_week_later_makes_it_no_longer(int hours)
    {
        foreach (var late in (SessionEvent[])[new SessionClosed(), new SeatLeft(Ana)])
        {
            var hour = Of(ShortHour[..^1]);
            var record = Recording.Empty.With([.. hour, new(hour.Length + 1, Start.AddHours(hours), late)]);
            var index = record.Index(Id);
            var end = Start.AddMinutes(SmallKit.Find(WallPhase)!.Minutes);

            Assert.Equal(hour.Length + 1, index.Last);
            Assert.Equal((int)(end - index.StartedAt).TotalMilliseconds, index.Length);
            Assert.Equal(index.Length, index.Chapters.Sum(chapter => chapter.Length));
            Assert.Equal(end, ReplaySeeing.Frame(Id, record, new(index.Last, index.Length), [], isAnonymous: true).Room.Now);
        }
    }

    [Fact]
    public void Every_event_counts_in_the_relief_and_dots_are_nobodys()
    {
        var activity = RecordOf(ShortHour).Index(Id).Activity;
        var afterTheStart = ShortHour.Length - IndexOf<PhaseOpened>();

        Assert.Equal(afterTheStart, activity.Room.Sum());
        Assert.Equal([5, 0], activity.Groups.Select(row => row.Sum()));
        Assert.Equal((0, 1), (activity.Filled[0], activity.Filled[^1]));
    }

    [Fact]
    public void Twenty_lines_at_most_stand_around_an_instant_and_the_instant_is_among_them()
    {
        var timeline = RecordOf(ShortHour).Timeline;
        foreach (var version in timeline.Lines)
        {
            var around = timeline.LinesAround(version, 20);
            Assert.Contains(version, around);
            Assert.True(around.Length <= 20);
        }

        Assert.Equal(3, timeline.LinesAround(timeline.Last, 3).Length);
    }

    [Fact]
    public void A_workshop_that_never_began_can_be_looked_at()
    {
        var index = RecordOf(InTheLobby(3)).Index(Id);

        Assert.Equal(Start, index.StartedAt);
        Assert.Empty(index.Chapters);
        Assert.Equal(9, index.Last);
    }

    private static int IndexOf<T>() => ShortHour.ToList().FindIndex(happened => happened is T);
}

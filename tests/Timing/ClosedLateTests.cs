using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Timing;

/// <summary>Whoever forgets to close, and does so the next morning, has held an hour and no night.</summary>
public sealed class ClosedLateTests
{
    private static readonly TimeSpan Night = TimeSpan.FromHours(14);
    private static readonly DateTimeOffset WallEnds = Start + TimeSpan.FromMinutes(15);

    [Fact]
    public void It_was_over_at_the_last_deadline() =>
        Given(WallIsOpen).After(Night).When(RoomRules.Close).Then(session =>
        {
            Assert.Equal(WallEnds, session.Conduct.OverAt);
            Assert.Equal(Start + Night + Minutes(1), session.Room.ClosedAt);
        });

    [Fact]
    public void It_was_over_at_the_last_act_when_people_went_on_after_it() =>
        Given(WallIsOpen).After(Minutes(39)).And(new IdeaAdded(new("i1"), Ana, "Se parler"))
            .After(Night)
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(Start + Minutes(40), session.Conduct.OverAt));

    [Fact]
    public void It_was_over_when_it_was_paused_for_good() =>
        Given(WallIsOpen).When((session, now) => ConductRules.Pause(session, WallPhase, now))
            .After(Night)
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(Start + Minutes(1), session.Conduct.OverAt));

    [Fact]
    public void What_the_clock_and_the_closing_bring_about_and_whoever_leaves_is_no_sign_of_life() =>
        Given(WallIsOpen).After(Night)
            .And(new WritingClosed(WallPhase), new SeatLeft(Ana), new CloudShown([]), new VotesBrokenDown([], []), new SessionClosed())
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(WallEnds, session.Conduct.OverAt));

    [Theory]
    [InlineData(6)]
    [InlineData(27)]
    public void A_closing_before_the_deadline_or_soon_after_it_is_the_end(int minutes) =>
        Given(WallIsOpen).After(Minutes(minutes))
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(session.Room.ClosedAt, session.Conduct.OverAt));

    [Fact]
    public void Taken_back_the_last_step_goes_on_with_the_time_that_it_was_held()
    {
        var story = Given(WallIsOpen).After(Night).When(RoomRules.Close);

        story.When((session, now) => ConductRules.UndoStep(session, WallPhase, now)).After(Minutes(2));

        Assert.Equal(
            Minutes(17), ConductView.Lines(story.Session.Conduct, story.Now).Single(line => line.State is PhaseState.Now).Held);
    }

    [Fact]
    public void A_floor_that_nobody_gave_back_does_not_speak_all_night() =>
        Given(WallIsOpen).And(new FloorGiven(Ana))
            .After(Night)
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(Minutes(14), session.Speech.Seats[Ana].Time));

    [Fact]
    public async Task The_journal_keeps_its_true_times_and_is_as_long_elsewhere()
    {
        var open = Log(WallIsOpen);
        ImmutableArray<Recorded> here = [.. open, new(open.Length + 1, Start + Night, new SessionClosed())];
        var file = Export(here);

        Assert.Equal(Start + Night, (DateTimeOffset?)Events(file)[^1]["at"]);
        Assert.Equal(Read(here), Read(await Elsewhere(file)));
    }

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}

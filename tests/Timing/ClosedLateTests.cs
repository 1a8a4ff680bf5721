using FilageFuturs.Silo.Replay;
using FilageFuturs.Silo.Synthesis;
using FilageFuturs.Tests.EventLog.StoredEvents;
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

    [Fact]
    public void Whoever_comes_back_the_next_morning_and_what_is_done_at_the_door_makes_no_step_last_the_night()
    {
        var (one, other) = (new SeatId("ines"), new SeatId("zoe"));

        Given(WallIsOpen).After(Night)
            .And(
                new ProfileChanged(Ana, Profile.Unsaid, false), new SeatRenamed(Ana, "Anaïs"), new RoomLocked(), new RoomUnlocked(),
                new AdmissionSet(true), Sits(one, waits: true), new SeatAdmitted(one), new SeatPlaced(one, G1), new SeatMoved(one),
                Sits(other, waits: true), new SeatRefused(other), new SeatRemoved(Bilal))
            .After(Minutes(5))
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(WallEnds, session.Conduct.OverAt));
    }

    [Fact]
    public void Nor_does_what_the_facilitation_puts_in_order_or_says_the_next_morning()
    {
        var (idea, family) = (new IdeaId("i1"), new FamilyId("f1"));

        Given([.. WallIsOpen, new IdeaAdded(idea, Ana, "Se parler")]).After(Night)
            .And(
                new FamilyNamed(family, "Le lien"), new IdeaFiled(idea, family), new IdeaWithdrawn(idea), new IdeaReinstated(idea),
                new FamilyRemoved(family), new NeedMoved(new("b1"), NeedKind.Skill), new NeedsMerged(new("b1"), new("b2")),
                new NeedWithdrawn(new("b1")), new NoteDeleted(new(G1, Society), new("n1")), new MessageSent(new("m1"), null, "Merci à vous"))
            .After(Minutes(5))
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(WallEnds, session.Conduct.OverAt));
    }

    [Fact]
    public void What_it_puts_in_order_soon_after_the_end_or_where_people_went_on_is_of_the_workshop()
    {
        var named = new FamilyNamed(new("f1"), "Le lien");

        Given(WallIsOpen).After(Minutes(40)).And(named).After(Night).When(RoomRules.Close)
            .Then(session => Assert.Equal(Start + Minutes(41), session.Conduct.OverAt));
        Given(WallIsOpen).After(Minutes(60)).And(new IdeaAdded(new("i1"), Ana, "Se parler")).After(Minutes(10)).And(named)
            .After(Night)
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(Start + Minutes(71), session.Conduct.OverAt));
    }

    [Fact]
    public void A_hall_lasts_as_long_as_people_come() =>
        Given(InTheLobby(3)).After(Minutes(9)).And(Sits(Emma))
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(Start + Minutes(10), session.Conduct.OverAt));

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

    [Theory]
    [InlineData("returned")]
    [InlineData("left")]
    [InlineData("moved")]
    [InlineData("removed")]
    public void Nor_one_that_comes_back_the_next_morning(string how) =>
        Given(WallIsOpen).And(new FloorGiven(Ana))
            .After(Night)
            .And(GivenBack(how))
            .When(RoomRules.Close)
            .Then(session => Assert.Equal(Minutes(14), session.Speech.Seats[Ana].Time));

    [Fact]
    public void A_turn_that_nobody_ended_comes_back_with_what_it_had_left_then()
    {
        var story = Given(ShareOutIsOpen).When((session, now) => SharingRules.CallPresenter(session, G1, now))
            .After(Night)
            .When(RoomRules.Close);

        story.When((session, now) => ConductRules.UndoStep(session, SharingPhase, now));

        // Called at the first minute for five, in a step of ten.
        var sharing = story.Session.ShareOut.See(story.Session)!;
        Assert.Equal((G1, story.Now - Minutes(4)), (sharing.Presenter, sharing.Until));
    }

    [Fact]
    public void A_session_that_goes_on_from_its_end_does_not_bring_the_night_back()
    {
        var open = Log(WallIsOpen);
        ImmutableArray<Recorded> record = [.. open, new(open.Length + 1, Start + Night, new SessionClosed())];
        var now = Start.AddDays(30);

        var copy = Resumption.Of(
            record, new("autre", new("s"), Secret.New(), record.Length, "Suite", ResumedCast.People), _ => Secret.New(), now).From([]);

        var running = Fold(copy).Conduct.Now!;
        Assert.Equal((WallPhase, TimeSpan.Zero), (running.Phase, running.LeftAtPause));
        Assert.Equal(WallEnds - open[^1].At, running.Held(now));
    }

    [Fact]
    public void What_never_travels_does_not_make_it_longer_than_its_copy_elsewhere()
    {
        var conduct = Given(WallIsOpen).Session.Conduct;

        Assert.All(
            StoredEventLines.All.Select(stored => EventJson.Decode(stored).Event).Where(happened => !LogFile.Tells(happened)),
            happened => Assert.Equal(conduct.OverAt, conduct.Apply(happened, Start + Night).OverAt));
    }

    [Fact]
    public async Task Nor_do_people_who_place_themselves_once_its_step_is_over()
    {
        var open = Log(WallIsOpen);
        ImmutableArray<Recorded> here =
        [
            .. open,
            new(open.Length + 1, Start + Minutes(50), new SelfAssessed(Ana, new(40, 60))),
            new(open.Length + 2, Start + Night, new SessionClosed()),
        ];

        Assert.Equal(Read(here), Read(await Elsewhere(Export(here))));
    }

    [Fact]
    public async Task The_journal_keeps_its_true_times_and_is_as_long_elsewhere()
    {
        var open = Log(WallIsOpen);
        ImmutableArray<Recorded> here = [.. open, new(open.Length + 1, Start + Night, new SessionClosed())];
        var file = Export(here);

        Assert.Equal(Start + Night, (DateTimeOffset?)Events(file)[^1]["at"]);
        Assert.Equal(Read(here), Read(await Elsewhere(file)));
    }

    private static SessionEvent GivenBack(string how) => how switch
    {
        "returned" => new FloorReturned(Ana),
        "left" => new SeatLeft(Ana),
        "moved" => new SeatMoved(Ana),
        _ => new SeatRemoved(Ana),
    };

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}

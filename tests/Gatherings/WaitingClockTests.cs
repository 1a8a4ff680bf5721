namespace FilageFuturs.Tests.Gatherings;

/// <summary>Nobody is left in a room that is called to the plenary: its clock waits for its people.</summary>
public sealed class WaitingClockTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    /// <summary>Of the vote, half a minute after the call: it opened a minute and a half ago.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromSeconds(210);

    private static ImmutableArray<SessionEvent> AChainedVote =>
        [.. InTheLobby(8), Opens(PresentationPhase), new PhaseOpened(VotePhase, PhaseMode.Chain, FiveMinutes, Start + FiveMinutes)];

    [Fact]
    public void Five_minutes_in_the_plenary_leave_the_vote_the_time_that_it_had()
    {
        var story = InThePlenary(AVoteIsOpen);
        story.Then(new PhasePaused(VotePhase, Left), new CueDone(1));
        Assert.Null(story.Session.Due);
        Assert.Equal(Refusal.PhaseIsPaused, Gate.Writing(story.Session, PhaseKind.DotVote, story.Now));

        story.After(FiveMinutes).When(Stepping.CloseDue).ThenNothing();
        BackInTheRooms(story);

        story.Then(new PhaseResumed(VotePhase, story.Now + Left), new CueDone(2));
        Assert.Equal(Refusal.None, Gate.Writing(story.Session, PhaseKind.DotVote, story.Now));
        Assert.Equal(story.Now + Left + Limits.Grace, story.Session.Due);
    }

    [Fact]
    public void A_chained_step_does_not_move_on_behind_the_backs_of_its_people()
    {
        var story = InThePlenary(AChainedVote).After(TimeSpan.FromHours(1)).When(Stepping.CloseDue);

        story.ThenNothing();
        Assert.Equal(VotePhase, story.Session.Conduct.Now!.Phase);
    }

    [Fact]
    public void The_step_that_a_chain_led_to_before_the_call_ended_waits_with_all_its_time()
    {
        var story = Called(Room(AChainedVote), 1, CueKind.Plenary, TimeSpan.FromMinutes(6));
        Assert.Equal(GroupingPhase, story.Session.Conduct.Now!.Phase);
        Assert.False(story.Session.Tie.IsElsewhere);

        story.When(Stepping.CloseDue).Then(new PhasePaused(GroupingPhase, FiveMinutes), new CueDone(1));
    }

    [Fact]
    public void A_house_that_slept_past_the_call_takes_nothing_from_the_vote()
    {
        var story = Given(Room(AVoteIsOpen)).When(Call(1, CueKind.Plenary, HalfAMinute));

        story.After(TimeSpan.FromHours(1)).When(Stepping.CloseDue).Then(new PhasePaused(VotePhase, Left), new CueDone(1));
    }

    [Fact]
    public void A_call_that_comes_late_leaves_what_the_vote_has_when_it_comes()
    {
        var story = Given(Room(AVoteIsOpen)).When(Call(1, CueKind.Plenary, -HalfAMinute));

        story.When(Stepping.CloseDue).Then(new PhasePaused(VotePhase, TimeSpan.FromMinutes(4)), new CueDone(1));
    }

    [Fact]
    public void A_room_that_was_paused_before_stays_paused_when_people_come_back()
    {
        var story = InThePlenary([.. AVoteIsOpen, new PhasePaused(VotePhase, TimeSpan.FromMinutes(4))]);
        story.Then(new CueDone(1));

        BackInTheRooms(story).Then(new CueDone(2));

        Assert.Equal(TimeSpan.FromMinutes(4), story.Session.Conduct.Now!.LeftAtPause);
    }

    [Fact]
    public void A_facilitator_who_resumed_meanwhile_is_left_alone()
    {
        var story = InThePlenary(AVoteIsOpen).After(AMinute)
            .When((session, now) => ConductRules.Resume(session, VotePhase, now));
        var deadline = story.Session.Conduct.Now!.Deadline;

        BackInTheRooms(story).Then(new CueDone(2));

        Assert.Equal(deadline, story.Session.Conduct.Now!.Deadline);
    }

    [Fact]
    public void So_is_one_who_resumed_and_paused_again()
    {
        var story = InThePlenary(AVoteIsOpen).After(AMinute)
            .When((session, now) => ConductRules.Resume(session, VotePhase, now))
            .When((session, now) => ConductRules.Pause(session, VotePhase, now));

        BackInTheRooms(story).Then(new CueDone(2));

        Assert.True(story.Session.Conduct.Now!.IsPaused);
    }

    [Fact]
    public void And_one_who_moved_on_and_paused_the_step_after()
    {
        var story = InThePlenary(AVoteIsOpen).After(AMinute)
            .When((session, now) => Stepping.Next(session, VotePhase, now))
            .When((session, now) => ConductRules.Pause(session, GroupingPhase, now));

        BackInTheRooms(story).Then(new CueDone(2));

        Assert.True(story.Session.Conduct.Now!.IsPaused);
    }

    [Fact]
    public void A_phase_whose_writing_is_closed_or_that_has_not_begun_has_nothing_to_wait_for()
    {
        InThePlenary([.. AVoteIsOpen, new WritingClosed(VotePhase)]).Then(new CueDone(1));
        InThePlenary(InTheLobby(8)).Then(new CueDone(1));
    }

    [Fact]
    public void The_clock_of_the_common_room_goes_on()
    {
        var story = Called(Room(AVoteIsOpen, isPlenary: true), 1, CueKind.Plenary, HalfAMinute);

        story.Then(new CueDone(1));
        Assert.False(story.Session.Conduct.Now!.IsPaused);
    }

    [Fact]
    public void A_pause_that_the_facilitation_made_in_the_plenary_by_hand_is_no_pause_of_the_call()
    {
        var story = Given(Room(AVoteIsOpen))
            .And(new CueTaken(1, CueKind.Plenary, null, Start + AMinute, null), new CueDone(1)).After(AMinute)
            .And(new PhasePaused(VotePhase, TimeSpan.FromMinutes(3)));

        BackInTheRooms(story).Then(new CueDone(2));

        Assert.True(story.Session.Conduct.Now!.IsPaused);
    }

    [Fact]
    public void What_the_conductor_resumes_during_the_plenary_goes_on_once_people_are_back()
    {
        var story = InThePlenary([.. AVoteIsOpen, new PhasePaused(VotePhase, TimeSpan.FromMinutes(4))])
            .When(Call(2, CueKind.Resume, TimeSpan.Zero));
        Assert.True(story.Session.Conduct.Now!.IsPaused);

        Called(story, 3, CueKind.Rooms, HalfAMinute)
            .Then(new PhaseResumed(VotePhase, story.Now + TimeSpan.FromMinutes(4)), new CueDone(3));
    }

    [Fact]
    public void What_the_conductor_pauses_during_the_plenary_stays_paused()
    {
        var story = InThePlenary(AVoteIsOpen).When(Call(2, CueKind.Pause, TimeSpan.Zero));

        Called(story, 3, CueKind.Rooms, HalfAMinute).Then(new CueDone(3));

        Assert.True(story.Session.Conduct.Now!.IsPaused);
    }

    [Fact]
    public void A_step_that_the_conductor_opens_during_the_plenary_waits_with_all_its_time()
    {
        var story = Called(InThePlenary(AVoteIsOpen), 2, CueKind.Phase, HalfAMinute, GroupingPhase);
        story.Then(
            Opens(GroupingPhase) with { Deadline = story.Now + FiveMinutes },
            new PhasePaused(GroupingPhase, FiveMinutes),
            new CueDone(2));
        Assert.Null(story.Session.Due);

        Called(story.After(FiveMinutes), 3, CueKind.Rooms, HalfAMinute)
            .Then(new PhaseResumed(GroupingPhase, story.Now + FiveMinutes), new CueDone(3));
    }

    [Fact]
    public void What_more_time_opens_to_writing_again_during_the_plenary_waits_too()
    {
        var story = InThePlenary([.. AVoteIsOpen, new WritingClosed(VotePhase)]).After(TimeSpan.FromHours(1))
            .When((session, now) => CueRules.Take(session, new(2, new("c2"), CueKind.Extend, VotePhase, now, AMinute, null), now));
        Assert.Equal(AMinute, story.Session.Conduct.Now!.LeftAtPause);

        Called(story, 3, CueKind.Rooms, HalfAMinute).Then(new PhaseResumed(VotePhase, story.Now + AMinute), new CueDone(3));
    }

    [Fact]
    public void Twenty_minutes_in_the_plenary_are_no_time_of_a_card_that_was_closed()
    {
        var story = ACardThatWasClosed();
        Assert.Equal(TimeSpan.FromSeconds(630), story.Session.Conduct.Now!.Held(story.Now));

        Called(story.After(TimeSpan.FromMinutes(20)), 2, CueKind.Rooms, HalfAMinute).Then(new CueDone(2));
        Assert.Equal(TimeSpan.FromSeconds(630), story.Session.Conduct.Now!.Held(story.Now));

        story.After(AMinute).When((session, now) => Stepping.Next(session, SocietyPhase, now));
        var card = story.Session.Conduct.Past[^1];
        Assert.Equal((SocietyPhase, TimeSpan.FromSeconds(690)), (card.Phase.Phase, card.Phase.Held(card.EndedAt)));
    }

    [Fact]
    public void A_minute_that_the_facilitation_gives_the_card_during_the_plenary_is_time_of_it()
    {
        var story = ACardThatWasClosed().After(FiveMinutes)
            .When((session, now) => ConductRules.Extend(session, new("e1"), SocietyPhase, AMinute, now));

        Assert.Equal(TimeSpan.FromSeconds(690), story.After(AMinute).Session.Conduct.Now!.Held(story.Now));
    }

    /// <summary>Ten minutes after it was opened; people were in the plenary half a minute later.</summary>
    private static Story ACardThatWasClosed()
    {
        var story = Given(Room(SocietyIsOpen)).After(TimeSpan.FromMinutes(9)).And(new WritingClosed(SocietyPhase));
        return Called(story, 1, CueKind.Plenary, HalfAMinute);
    }

    private static Story InThePlenary(ImmutableArray<SessionEvent> events) =>
        Called(Room(events), 1, CueKind.Plenary, HalfAMinute);

    private static Story BackInTheRooms(Story story) => Called(story, 2, CueKind.Rooms, HalfAMinute);

    private static Story Called(ImmutableArray<SessionEvent> events, int number, CueKind kind, TimeSpan wait) =>
        Called(Given(events), number, kind, wait);

    private static Story Called(Story story, int number, CueKind kind, TimeSpan wait, PhaseId? phase = null) =>
        story.When(Call(number, kind, wait, phase)).After(wait).When(Stepping.CloseDue);

    private static Func<Session, DateTimeOffset, Decision> Call(int number, CueKind kind, TimeSpan wait, PhaseId? phase = null) =>
        (session, now) => CueRules.Take(session, new(number, new($"c{number}"), kind, phase, now + wait, TimeSpan.Zero, null), now);

    private static ImmutableArray<SessionEvent> Room(ImmutableArray<SessionEvent> events, bool isPlenary = false) =>
        [((SessionOpened)events[0]) with { Gathering = new(new("g"), "Lille", isPlenary, BeginsElsewhere: false) }, .. events.Skip(1)];
}

namespace FilageFuturs.Tests.Floor;

public sealed class SpeakingTimeTests
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Three_minutes_weigh_more_in_the_balance_than_one() =>
        Given(TwoGroups)
            .And(new FloorGiven(Ana)).After(3 * AMinute)
            .And(new FloorGiven(Emma)).After(AMinute)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session => Assert.Equal([new GroupShare(G1, 1, 0.75), new GroupShare(G2, 1, 0.25)], Balance(session)));

    [Fact]
    public void Two_short_turns_were_heard_less_than_a_long_one() =>
        Given(TwoGroups)
            .And(new FloorGiven(Ana)).After(TenSeconds)
            .And(new FloorGiven(Bilal)).After(5 * AMinute)
            .And(new FloorGiven(Ana)).After(TenSeconds)
            .And(new FloorReturned(Ana), new HandRaised(Bilal), new HandRaised(Ana))
            .When(session => FloorRules.SetOrder(session, FloorOrder.LeastHeardFirst))
            .Then(session => Assert.Equal([Ana, Bilal], Queue(session)));

    [Fact]
    public void Whoever_speaks_for_the_first_time_and_asks_again_waits_for_those_who_were_heard() =>
        Given(TwoGroups)
            .And(new FloorGiven(Bilal)).After(TenSeconds)
            .And(new FloorGiven(Ana)).After(5 * AMinute)
            .And(new HandRaised(Ana), new HandRaised(Bilal))
            .When(session => FloorRules.SetOrder(session, FloorOrder.LeastHeardFirst))
            .Then(session => Assert.Equal([Bilal, Ana], Queue(session)));

    [Fact]
    public void Nothing_of_a_turn_counts_while_the_workshop_is_paused() =>
        Given(TwoGroups)
            .And(new FloorGiven(Ana)).After(AMinute)
            .And(new PhasePaused(GroupingPhase, AMinute)).After(30 * AMinute)
            .And(new PhaseResumed(GroupingPhase, Start)).After(AMinute)
            .And(new FloorGiven(Emma)).After(2 * AMinute)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session => AssertBothHalf(session));

    [Fact]
    public void A_turn_given_in_a_pause_counts_from_when_the_workshop_goes_on() =>
        Given(TwoGroups)
            .And(new PhasePaused(GroupingPhase, AMinute), new FloorGiven(Ana)).After(60 * AMinute)
            .And(new PhaseResumed(GroupingPhase, Start)).After(TenSeconds)
            .And(new FloorGiven(Emma)).After(TenSeconds)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session =>
            {
                Assert.Equal(TenSeconds, session.Speech.Seats[Ana].Time);
                AssertBothHalf(session);
            });

    [Fact]
    public void A_turn_given_and_given_back_in_a_pause_is_a_turn_that_took_no_time() =>
        Given(TwoGroups)
            .And(new PhasePaused(GroupingPhase, AMinute), new FloorGiven(Ana)).After(60 * AMinute)
            .And(new FloorReturned(Ana), new PhaseResumed(GroupingPhase, Start), new FloorGiven(Emma)).After(TenSeconds)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session => Assert.Equal([new GroupShare(G1, 1, 0), new GroupShare(G2, 1, 1)], Balance(session)));

    [Fact]
    public void A_floor_that_nobody_gave_back_ends_with_the_step_the_workshop_or_whoever_held_it() =>
        Assert.All(
            (SessionEvent[])
            [
                Opens(SocietyPhase), new PhaseReopened(VotePhase, Start), new SessionClosed(), new SeatLeft(Ana), new SeatMoved(Ana),
                new SeatRemoved(Ana),
            ],
            end =>
            {
                var story = Given(TwoGroups).And(new FloorGiven(Ana)).After(AMinute).And(end);
                Assert.Null(story.Session.Speech.See(story.Session).SpeaksSince);

                story.After(30 * AMinute).And(new FloorGiven(Emma)).After(AMinute).And(new FloorReturned(Emma));
                AssertBothHalf(story.Session);
            });

    [Fact]
    public void A_turn_counts_for_the_group_that_its_speaker_was_in() =>
        Given(TwoGroups)
            .And(new FloorGiven(Ana)).After(AMinute)
            .And(new SeatPlaced(Ana, G2)).After(3 * AMinute)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session => Assert.Equal([new GroupShare(G1, 1, 0.25), new GroupShare(G2, 0, 0.75)], Balance(session)));

    [Fact]
    public void With_groups_only_what_is_said_from_then_on_counts() =>
        Given(AVoteIsOpen)
            .And(new FloorGiven(Ana)).After(30 * AMinute)
            .And(Installed).After(AMinute)
            .And(new FloorGiven(Emma)).After(AMinute)
            .When(session => FloorRules.Return(session, TheFacilitator))
            .Then(session => Assert.Equal([new GroupShare(G1, 0, 0.5), new GroupShare(G2, 1, 0.5)], Balance(session)));

    [Fact]
    public void Groups_taken_back_leave_their_time_to_the_plenary() =>
        Given(TwoGroups)
            .And(new FloorGiven(Ana)).After(AMinute)
            .And(new FloorGiven(Emma)).After(AMinute)
            .And(new GroupsTakenBack())
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal([new GroupShare(null, 2, 1)], Balance(session)));

    private static void AssertBothHalf(Session session) =>
        Assert.Equal([new GroupShare(G1, 1, 0.5), new GroupShare(G2, 1, 0.5)], Balance(session));

    private static IEnumerable<GroupShare> Balance(Session session) => session.Speech.See(session).Balance;

    private static IEnumerable<SeatId> Queue(Session session) => session.Speech.See(session).Hands.Select(hand => hand.Seat);
}

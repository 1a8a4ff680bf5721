namespace FilageFuturs.Tests.Floor;

public sealed class HandsTests
{
    [Fact]
    public void Hands_are_called_in_the_exact_order_in_which_they_went_up() =>
        Given([.. TwoGroups, new HandRaised(Chloe), new HandRaised(Ana), new HandRaised(Bilal)])
            .When(session => FloorRules.RaiseHand(session, Ana))
            .Then(session => Assert.Equal([Chloe, Ana, Bilal], Queue(session)));

    [Fact]
    public void The_queue_may_favour_whoever_spoke_least() =>
        Given([
                .. TwoGroups,
                new HandRaised(Ana), new FloorGiven(Ana), new FloorReturned(Ana),
                new HandRaised(Ana), new HandRaised(Bilal), new HandRaised(Chloe),
            ])
            .When(session => FloorRules.SetOrder(session, FloorOrder.LeastHeardFirst))
            .Then(session => Assert.Equal([Bilal, Chloe, Ana], Queue(session)));

    [Fact]
    public void Everybody_lowers_their_own_hand() =>
        Given([.. TwoGroups, new HandRaised(Ana)])
            .When(session => FloorRules.LowerHand(session, Somebody(Ana), Ana))
            .Then(new HandLowered(Ana));

    [Fact]
    public void Nobody_lowers_the_hand_of_another() =>
        Given([.. TwoGroups, new HandRaised(Ana)])
            .When(session => FloorRules.LowerHand(session, Somebody(Bilal), Ana))
            .ThenRefused(Refusal.NotAllowed);

    [Fact]
    public void The_facilitation_lowers_any_hand() =>
        Given([.. TwoGroups, new HandRaised(Ana)])
            .When(session => FloorRules.LowerHand(session, TheFacilitator, Ana))
            .Then(new HandLowered(Ana));

    [Fact]
    public void Lowering_a_hand_that_is_down_changes_nothing() =>
        Given(TwoGroups).When(session => FloorRules.LowerHand(session, Somebody(Ana), Ana)).ThenNothing();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_gone_no_longer_waits_nor_speaks(bool removed) =>
        Given([.. TwoGroups, new HandRaised(Ana), new FloorGiven(Ana), new HandRaised(Ana), Gone(removed)])
            .When(_ => Decision.Nothing)
            .Then(session =>
            {
                Assert.Empty(Queue(session));
                Assert.Null(session.Speech.Speaker);
            });

    [Fact]
    public void No_hand_goes_up_once_the_session_is_closed() =>
        Given([.. TwoGroups, new SessionClosed()])
            .When(session => FloorRules.RaiseHand(session, Ana))
            .ThenRefused(Refusal.SessionIsClosed);

    private static SessionEvent Gone(bool removed) => removed ? new SeatRemoved(Ana) : new SeatLeft(Ana);

    private static IEnumerable<SeatId> Queue(Session session) =>
        session.Speech.See(session).Hands.Select(hand => hand.Seat);
}

namespace FilageFuturs.Tests.Floor;

public sealed class TurnsTests
{
    [Fact]
    public void The_floor_goes_to_a_raised_hand_and_the_hand_goes_down() =>
        Given([.. TwoGroups, new HandRaised(Ana)])
            .When(session => FloorRules.Give(session, Ana))
            .Then(session =>
            {
                var floor = session.Speech.See(session);
                Assert.Equal(Ana, floor.Speaker);
                Assert.NotNull(floor.SpeaksSince);
                Assert.Empty(floor.Hands);
            });

    [Fact]
    public void Giving_the_floor_ends_the_turn_before() =>
        Given([.. TwoGroups, new FloorGiven(Ana), new HandRaised(Bilal)])
            .When(session => FloorRules.Give(session, Bilal))
            .Then(session => Assert.Equal(Bilal, session.Speech.Speaker));

    [Fact]
    public void Two_facilitators_who_call_the_same_hand_call_it_once() =>
        Given([.. TwoGroups, new FloorGiven(Ana)]).When(session => FloorRules.Give(session, Ana)).ThenNothing();

    [Fact]
    public void A_hand_that_went_down_in_the_meantime_is_not_called() =>
        Given(TwoGroups).When(session => FloorRules.Give(session, Ana)).ThenRefused(Refusal.NoHandRaised);

    [Fact]
    public void Nobody_unknown_speaks() =>
        Given(TwoGroups).When(session => FloorRules.Give(session, new("inconnue"))).ThenRefused(Refusal.NoSuchSeat);

    [Fact]
    public void The_speaker_ends_their_turn() =>
        Given([.. TwoGroups, new FloorGiven(Ana)])
            .When(session => FloorRules.Return(session, Somebody(Ana)))
            .Then(session => Assert.Null(session.Speech.See(session).SpeaksSince));

    [Fact]
    public void Nobody_ends_the_turn_of_another() =>
        Given([.. TwoGroups, new FloorGiven(Ana)])
            .When(session => FloorRules.Return(session, Somebody(Bilal)))
            .ThenRefused(Refusal.NotAllowed);

    [Fact]
    public void Whoever_ends_their_turn_as_the_floor_goes_to_somebody_else_is_not_refused_and_ends_no_other()
    {
        var story = Given([.. TwoGroups, new FloorGiven(Ana), new FloorGiven(Bilal)]);

        story.When(session => FloorRules.Return(session, Somebody(Ana))).ThenNothing();

        Assert.Equal(Bilal, story.Session.Speech.Speaker);
    }

    [Fact]
    public void The_facilitation_ends_the_turn_that_it_saw_and_no_other()
    {
        var story = Given([.. TwoGroups, new FloorGiven(Ana), new FloorGiven(Bilal)]);

        story.When(session => FloorRules.Return(session, TheFacilitator, Ana)).ThenNothing();
        story.When(session => FloorRules.Return(session, TheFacilitator, Bilal)).Then(new FloorReturned(Bilal));
    }

    [Fact]
    public void Naming_who_speaks_lets_nobody_end_the_turn_of_another() =>
        Given([.. TwoGroups, new FloorGiven(Ana)])
            .When(session => FloorRules.Return(session, Somebody(Bilal), Ana))
            .ThenRefused(Refusal.NotAllowed);

    [Fact]
    public void Ending_no_turn_changes_nothing() =>
        Given(TwoGroups).When(session => FloorRules.Return(session, TheFacilitator)).ThenNothing();

    [Fact]
    public void Before_the_groups_turns_count_for_the_plenary() =>
        Given([.. AVoteIsOpen, new FloorGiven(Ana), new FloorGiven(Bilal)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(new GroupShare(null, 2, 1), Assert.Single(Balance(session))));

    [Fact]
    public void With_groups_the_balance_starts_again_and_every_group_shows() =>
        Given([
                .. AVoteIsOpen, new FloorGiven(Ana),
                .. Installed, new FloorGiven(Ana), new FloorGiven(Bilal), new FloorGiven(Emma),
            ])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(
                [new GroupShare(G1, 2, 2 / 3.0), new GroupShare(G2, 1, 1 / 3.0)], Balance(session).AsEnumerable()));

    [Fact]
    public void A_merged_group_brings_its_turns_along() =>
        Given([.. TwoGroups, new FloorGiven(Ana), new FloorGiven(Emma), new GroupsMerged(G1, G2)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(new GroupShare(G2, 2, 1), Assert.Single(Balance(session))));

    private static ImmutableArray<GroupShare> Balance(Session session) => session.Speech.See(session).Balance;
}

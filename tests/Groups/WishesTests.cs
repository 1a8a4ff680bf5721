namespace FilageFuturs.Tests.Groups;

public sealed class WishesTests
{
    [Fact]
    public void A_person_is_pinned_before_or_after_a_draw()
    {
        Given(InTheLobby(8)).When(session => GroupRules.Pin(session, Ana, G2)).Then(new SeatPinned(Ana, G2));
        Given([.. GroupingIsOpen, Installed[0]])
            .When(session => GroupRules.Pin(session, Ana, G2))
            .Then(session => Assert.Equal(G1, session.Grouping.PlaceOf(Ana)));
    }

    [Fact]
    public void A_pin_is_taken_away() =>
        Given([.. InTheLobby(8), new SeatPinned(Ana, G2)])
            .When(session => GroupRules.Pin(session, Ana, null))
            .Then(session => Assert.Empty(session.Grouping.Pins));

    [Fact]
    public void Pins_and_bonds_survive_a_draw() =>
        Given([.. InTheLobby(8), new SeatPinned(Ana, G2), new PairBound(Bilal, Chloe, Bond.Apart)])
            .When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 5))
            .Then(session =>
            {
                var proposal = session.Grouping.Propose(session);
                Assert.Equal(new SeatPin(Ana, G2), Assert.Single(proposal.Pins));
                Assert.Equal(new SeatBond(Bilal, Chloe, Bond.Apart), Assert.Single(proposal.Bonds));
            });

    [Fact]
    public void The_order_of_two_bound_people_does_not_matter() =>
        Given([.. InTheLobby(8), new PairBound(Ana, Bilal, Bond.Apart)])
            .When(session => GroupRules.Bind(session, Bilal, Ana, Bond.Apart))
            .ThenNothing();

    [Fact]
    public void A_bond_is_changed_and_taken_away() =>
        Given([.. InTheLobby(8), new PairBound(Ana, Bilal, Bond.Apart)])
            .When(session => GroupRules.Bind(session, Bilal, Ana, Bond.Together))
            .When(session => GroupRules.Bind(session, Ana, Bilal, Bond.Free))
            .Then(session => Assert.Empty(session.Grouping.Bonds));

    [Fact]
    public void Wishes_about_nobody_are_refused()
    {
        Given(InTheLobby(8))
            .When(session => GroupRules.Bind(session, Ana, Ana, Bond.Apart))
            .ThenRefused(Refusal.SameSeatTwice);
        Given(InTheLobby(8))
            .When(session => GroupRules.Bind(session, Ana, new("kim"), Bond.Apart))
            .ThenRefused(Refusal.NoSuchSeat);
        Given(InTheLobby(8)).When(session => GroupRules.Pin(session, new("kim"), G1)).ThenRefused(Refusal.NoSuchSeat);
        Given(InTheLobby(8)).When(session => GroupRules.Pin(session, Ana, G3)).ThenRefused(Refusal.NoSuchGroup);
    }

    [Fact]
    public void Once_the_groups_are_announced_there_is_nothing_to_wish()
    {
        Given(TwoGroups).When(session => GroupRules.Pin(session, Ana, G1)).ThenRefused(Refusal.GroupsAreInstalled);
        Given(TwoGroups)
            .When(session => GroupRules.Bind(session, Ana, Bilal, Bond.Apart))
            .ThenRefused(Refusal.GroupsAreInstalled);
    }

    [Fact]
    public void Wishes_of_a_removed_person_are_forgotten() =>
        Given([.. InTheLobby(8), new SeatPinned(Ana, G2), new PairBound(Ana, Chloe, Bond.Apart), new SeatRemoved(Ana)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.True(session.Grouping is { Pins.IsEmpty: true, Bonds.IsEmpty: true }));
}

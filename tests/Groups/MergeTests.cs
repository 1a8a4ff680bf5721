namespace FilageFuturs.Tests.Groups;

public sealed class MergeTests
{
    [Fact]
    public void The_people_of_one_group_join_another() =>
        Given(TwoGroups).When(session => GroupRules.Merge(session, G1, G2)).Then(session =>
        {
            Assert.Equal(G2, session.Grouping.Of(Ana));
            Assert.Equal(8, Assert.Single(session.Grouping.See(session)).Seats.Length);
            Assert.Equal(G2, session.Grouping.Find(G1)!.MergedInto);
        });

    [Fact]
    public void A_group_names_those_that_joined_it_and_those_that_these_had_taken_in() =>
        Given(TwoGroups)
            .And(new GroupsDrawn(GroupingMethod.ByHand, 1, [new(G1, [Ana]), new(G2, [Bilal]), new(G3, [Chloe])], null))
            .And(new GroupsMerged(G1, G2))
            .When(session => GroupRules.Merge(session, G2, G3))
            .Then(session => Assert.Equal<JoinedGroup>(
                [new(G1, Entertainment), new(G2, Resistance)],
                Assert.Single(session.Grouping.See(session)).Joined!.Value));

    [Fact]
    public void A_group_that_nobody_joined_names_none() =>
        Assert.All(Given(TwoGroups).Session.Grouping.See(Given(TwoGroups).Session), group => Assert.Null(group.Joined));

    [Fact]
    public void Merging_twice_is_merging_once() =>
        Given([.. TwoGroups, new GroupsMerged(G1, G2)])
            .When(session => GroupRules.Merge(session, G1, G2))
            .ThenNothing();

    [Fact]
    public void A_group_does_not_merge_with_itself_nor_with_one_that_is_gone()
    {
        Given(TwoGroups).When(session => GroupRules.Merge(session, G1, G1)).ThenRefused(Refusal.NoSuchGroup);
        Given(TwoGroups).When(session => GroupRules.Merge(session, G1, G3)).ThenRefused(Refusal.NoSuchGroup);
        Given([.. TwoGroups, new GroupsMerged(G1, G2)])
            .When(session => GroupRules.Merge(session, G2, G1))
            .ThenRefused(Refusal.NoSuchGroup);
    }

    [Fact]
    public void Groups_merge_once_they_are_announced() =>
        Given([.. GroupingIsOpen, Installed[0]])
            .When(session => GroupRules.Merge(session, G1, G2))
            .ThenRefused(Refusal.GroupsAreNotInstalled);
}

namespace FilageFuturs.Tests.Groups;

public sealed class ScenarioDrawTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void No_scenario_comes_twice_until_all_have_come(int groups)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var drawn = Draw(groups, seed);
            Assert.All(drawn.Chunk(4), chunk => Assert.Equal(chunk.Length, chunk.Distinct().Count()));
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_scenarios_and_others_draw_others()
    {
        Assert.Equal(Draw(4, 3), Draw(4, 3));
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(' ', Draw(4, seed))).Distinct().Count() > 5);
    }

    [Fact]
    public void Drawing_people_again_leaves_the_scenarios_where_they_are() =>
        Given([.. GroupingIsOpen, Installed[0], Installed[1]])
            .When(session => GroupRules.Draw(session, GroupingMethod.ByChance, 9))
            .Then(session => Assert.Equal(Resistance, session.Grouping.Find(G2)!.Scenario));

    [Fact]
    public void A_new_group_gets_a_scenario_that_the_others_have_not() =>
        Given([
                .. GroupingIsOpen,
                new ScenariosDrawn(1, [new(G1, Compromise), new(G2, Resistance)]),
                new GroupsDrawn(GroupingMethod.ByChance, 1, [new(G1, [Ana]), new(G2, [Bilal]), new(G3, [Chloe])], null),
            ])
            .When(session => GroupRules.Install(session, 5))
            .Then(session => Assert.Equal(
                3, session.Grouping.See(session).Select(group => group.Scenario).Distinct().Count()));

    [Fact]
    public void Scenarios_need_groups_and_groups_that_are_not_announced()
    {
        Given(GroupingIsOpen).When(session => GroupRules.DrawScenarios(session, 1)).ThenRefused(Refusal.NoSuchGroup);
        Given(TwoGroups).When(session => GroupRules.DrawScenarios(session, 1)).ThenRefused(Refusal.GroupsAreInstalled);
    }

    private static List<ScenarioId> Draw(int groups, int seed)
    {
        var names = Enumerable.Range(1, groups).Select(number => new GroupId($"g{number}"));
        return [.. ScenarioDraw.Draw(SmallKit, names, ImmutableDictionary<GroupId, ScenarioId>.Empty, seed)
            .Scenarios.Select(drawn => drawn.Scenario)];
    }
}

using FilageFuturs.Tests.Tours;

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

    [Fact]
    public void Groups_that_only_tour_objects_are_given_no_future()
    {
        var story = Given([.. Circuits.TheRoomIsReady, Installed[0]]);
        story.When(session => GroupRules.DrawScenarios(session, 5)).ThenRefused(Refusal.NoSuchScenario);

        story.When(session => GroupRules.Install(session, 5)).Then(new GroupsInstalled());

        Assert.All(story.Session.Grouping.See(story.Session), group => Assert.Null(group.Scenario));
    }

    [Fact]
    public void Nor_are_those_that_the_tour_announces_by_itself()
    {
        var story = Given(Circuits.TheRoomIsReady).When((session, now) => Stepping.Next(session, GroupingPhase, now));

        Assert.Equal(2, story.Session.Grouping.See(story.Session).Length);
        Assert.All(story.Session.Grouping.See(story.Session), group => Assert.Null(group.Scenario));
    }

    [Fact]
    public void Groups_of_a_circuit_that_drew_before_keep_the_future_they_had() =>
        Given(Circuits.TheTourIsOpen).When(_ => Decision.Nothing).Then(session => Assert.Equal(
            [Entertainment, Resistance], session.Grouping.See(session).Select(group => group.Scenario!.Value)));

    private static List<ScenarioId> Draw(int groups, int seed)
    {
        var names = Enumerable.Range(1, groups).Select(number => new GroupId($"g{number}"));
        return [.. ScenarioDraw.Draw(SmallKit, names, ImmutableDictionary<GroupId, ScenarioId>.Empty, seed)
            .Scenarios.Select(drawn => drawn.Scenario)];
    }
}

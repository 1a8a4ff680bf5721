namespace FilageFuturs.Tests.Timing;

/// <summary>The hour is as long as it was when it began: a plan that was changed in the hall makes nobody early or late.</summary>
public sealed class HallPlanTests
{
    [Theory]
    [InlineData(0.75)]
    [InlineData(1.25)]
    public void A_plan_changed_in_the_hall_is_no_delay(double share)
    {
        var story = InTheHall(share);
        Assert.Equal(TimeSpan.Zero, Price(story).Late);

        story.When(ConductRules.Start);

        Assert.Equal(TimeSpan.Zero, Price(story).Late);
    }

    [Theory]
    [InlineData(0.75)]
    [InlineData(1.25)]
    public void Delays_are_measured_against_the_plan_that_the_hour_began_with(double share)
    {
        var story = InTheHall(share).When(ConductRules.Start);

        story.After((Plan[0].Length * share) + TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(10), Price(story).Late);
        Assert.NotEmpty(Price(story).Proportional);
    }

    [Fact]
    public void A_plan_changed_once_the_hour_runs_makes_it_longer()
    {
        var story = InTheHall(1).When(ConductRules.Start);

        story.When(session => ConductRules.Replan(session, [Plan[^1] with { Length = Plan[^1].Length + TimeSpan.FromMinutes(5) }]));

        Assert.Equal(TimeSpan.FromMinutes(5), Price(story).Late);
    }

    private static Story InTheHall(double share) => Given(InTheLobby(8)).When(session =>
        ConductRules.Replan(session, [.. Plan.Select(planned => planned with { Length = planned.Length * share })]));

    private static PriceOfDelay Price(Story story) => ConductView.Price(story.Session.Conduct, story.Now);
}

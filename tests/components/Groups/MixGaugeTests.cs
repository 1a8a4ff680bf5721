using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class MixGaugeTests : ConsoleContext
{
    [Fact]
    public void Whatever_mixes_the_groups_has_its_name_beside_its_score()
    {
        ImmutableArray<CriterionScore> scores = [.. Enum.GetValues<Criterion>().Select(one => new CriterionScore(one, .5))];

        var drawn = Render<MixGauge>(parameters => parameters.Add(gauge => gauge.Mix, new MixScore(.8, .7, 4, 6, scores)));

        var names = drawn.FindAll("dt").Select(name => name.TextContent).ToList();
        Assert.Equal(scores.Length, names.Distinct().Count());
        Assert.DoesNotContain(names, name => name.StartsWith("Criterion", StringComparison.Ordinal));
        Assert.Contains("Genres", names);
    }
}

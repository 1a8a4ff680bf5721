using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Observatory;
using Microsoft.Extensions.DependencyInjection;
using static FilageFuturs.ComponentTests.Observatory.SightingSample;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>A future of which more was feared in one period than its page has room for.</summary>
public sealed class ManyFearsTests : SynthesisContext
{
    public ManyFearsTests() => Services.AddSingleton<ObservatoryWording>();

    [Fact]
    public void The_newest_are_read_and_how_many_others_there_are()
    {
        var page = Fears(workshops: 14);
        var lines = page.Find(".cases").TextContent.Split('\n').Skip(1).ToList();

        Assert.Equal(12, lines.Count);
        Assert.Contains("Peur de 2026-02-23", lines[0], StringComparison.Ordinal);
        Assert.Contains("Peur de 2026-02-12", lines[^1], StringComparison.Ordinal);
        Assert.Equal("et 2 autres, dans le tableau à emporter", page.Find(".petit").TextContent);
    }

    [Fact]
    public void Where_all_are_read_no_others_are_announced()
    {
        var page = Fears(workshops: 12);

        Assert.Contains("Peur de 2026-02-10", page.Find(".cases").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".petit"));
    }

    [Fact]
    public void The_newest_workshop_comes_first_and_the_answers_of_a_group_as_its_synthesis_has_them()
    {
        var (first, last) = (Typed("2026-02-01"), Typed("2026-03-01"));
        var lines = Render<FearsOverTime>(section => section.Add(one => one.Seen, See(first, last)))
            .Find(".cases").TextContent.Split('\n').Skip(1).ToList();

        Assert.Collection(
            lines,
            line => Assert.Contains("Peur de 2026-03-01", line, StringComparison.Ordinal),
            line => Assert.Contains("Une autre de 2026-03-01", line, StringComparison.Ordinal),
            line => Assert.Contains("Peur de 2026-02-01", line, StringComparison.Ordinal),
            line => Assert.Contains("Une autre de 2026-02-01", line, StringComparison.Ordinal));
    }

    private static Sighting Typed(string day)
    {
        var held = Held(day);
        var world = held.Archive.Worlds[0];
        var cell = world.Cards[0].Cells[0] with { Others = [$"Une autre de {day}"] };
        return held with
        {
            Archive = held.Archive with
            {
                Worlds = [world with { Cards = [world.Cards[0] with { Cells = [cell] }], IsOnPaper = true }],
            },
        };
    }

    private IRenderedComponent<FearsOverTime> Fears(int workshops) => Render<FearsOverTime>(section => section.Add(
        one => one.Seen, See([.. Enumerable.Range(10, workshops).Select(day => Held($"2026-02-{day}"))])));
}

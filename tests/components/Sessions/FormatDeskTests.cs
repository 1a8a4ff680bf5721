using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class FormatDeskTests : ConsoleContext
{
    [Theory]
    [InlineData(PhaseKind.ArtefactTour, 1)]
    [InlineData(PhaseKind.ArtefactStudio, 1)]
    [InlineData(PhaseKind.NeedsMap, 0)]
    public void Where_no_tile_says_that_a_group_is_small_a_line_does(PhaseKind kind, int lines)
    {
        var phase = ConsoleSample.Kit.Find(ConsoleSample.Clock.Phase)! with { Kind = kind };

        var desk = Render<FormatDesk>(set => set
            .Add(one => one.Kit, ConsoleSample.Kit with { Phases = [phase] })
            .Add(one => one.Room, ConsoleSample.Room)
            .Add(one => one.Console, ConsoleSample.Console with { SmallGroups = [new("g2")] })
            .Add(one => one.Phase, phase));

        Assert.Equal(lines, desk.FindAll(".alerte-c").Count(line => line.TextContent.EndsWith("L’art du compromis", StringComparison.Ordinal)));
    }
}

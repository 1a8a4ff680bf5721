using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class FormatDeskTests : ConsoleContext
{
    private readonly List<string> _done = [];

    [Theory]
    [InlineData(PhaseKind.ArtefactTour, 1)]
    [InlineData(PhaseKind.ArtefactStudio, 1)]
    [InlineData(PhaseKind.NeedsMap, 0)]
    public void Where_no_tile_says_that_a_group_is_small_a_line_does(PhaseKind kind, int lines)
    {
        var desk = Draw(kind, ConsoleSample.Room, Small);

        Assert.Equal(lines, desk.FindAll(".alerte-c").Count(line => line.TextContent.EndsWith("L’art du compromis", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(PhaseKind.ArtefactTour)]
    [InlineData(PhaseKind.ArtefactStudio)]
    public void A_small_group_is_completed_from_its_line(PhaseKind kind)
    {
        var desk = Draw(kind, ConsoleSample.Room, Small);

        desk.Find(".etats button").Click();

        Assert.Equal(["complete g2"], _done);
        Assert.Equal("Compléter", desk.Find(".etats button").TextContent);
    }

    [Fact]
    public void A_group_that_calls_on_the_tour_is_answered_from_its_line()
    {
        var calling = ConsoleSample.Groups[1] with { AsksTime = true, CallsHelp = true };
        var desk = Draw(PhaseKind.ArtefactTour, Touring([ConsoleSample.Groups[0], calling]), ConsoleSample.Console);
        Assert.StartsWith("L’art du compromis", Assert.Single(desk.FindAll(".circuit-regie .etats")).TextContent.Trim(), StringComparison.Ordinal);

        Assert.Equal(
            ["+ 1\u00A0min pour la salle", "Passer voir"],
            desk.FindAll(".circuit-regie .etats button").Select(button => button.TextContent.Trim()));

        desk.FindAll(".etats button")[0].Click();
        desk.FindAll(".etats button")[1].Click();

        Assert.Equal([$"minute ({ConsoleSample.Clock.Phase}, 0)", "visit g2"], _done);
    }

    [Fact]
    public void A_tour_where_nobody_calls_has_no_such_line() => Assert.Empty(
        Draw(PhaseKind.ArtefactTour, Touring(ConsoleSample.Groups), ConsoleSample.Console).FindAll(".etats"));

    private static ConsoleView Small => ConsoleSample.Console with { SmallGroups = [new("g2")] };

    private static RoomView Touring(ImmutableArray<GroupView> groups) => ConsoleSample.Room with
    {
        Groups = groups,
        Tour = new(ConsoleSample.Clock.Phase, [], 0, 3, null, [], ImmutableDictionary<ArtefactId, int>.Empty, null),
    };

    private IRenderedComponent<FormatDesk> Draw(PhaseKind kind, RoomView room, ConsoleView console)
    {
        var phase = ConsoleSample.Kit.Find(ConsoleSample.Clock.Phase)! with { Kind = kind };
        return Render<FormatDesk>(set => set
            .Add(one => one.Kit, ConsoleSample.Kit with { Phases = [phase] })
            .Add(one => one.Room, room)
            .Add(one => one.Console, console)
            .Add(one => one.Phase, phase)
            .Add(one => one.OnMinute, given => _done.Add($"minute ({given.Clock.Phase}, {given.Stop})"))
            .Add(one => one.OnVisit, group => _done.Add($"visit {group.Id}"))
            .Add(one => one.OnSmall, group => _done.Add($"complete {group.Id}")));
    }
}

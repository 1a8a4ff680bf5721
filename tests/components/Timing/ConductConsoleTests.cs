using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class ConductConsoleTests : ConsoleContext
{
    [Fact]
    public void A_phase_held_longer_than_planned_says_both() =>
        Assert.Contains("5 min, tenu en 6 min 05", Draw("2b"), StringComparison.Ordinal);

    [Fact]
    public void The_running_phase_says_when_it_ends() => Assert.Contains("10 min, fin à 14 h 32", Draw("2b"), StringComparison.Ordinal);

    [Fact]
    public void The_share_out_says_how_long_each_group_has() =>
        Assert.Contains("10 min, 2 min 30 par groupe", Draw("2b"), StringComparison.Ordinal);

    [Fact]
    public void The_thread_goes_from_past_to_to_come_through_one_here()
    {
        var marks = Conduct("2b").FindAll(".fil li").Select(line => line.ClassName);

        Assert.Equal(["passe", "passe", "passe", "ici", "avenir", "avenir", "avenir"], marks);
    }

    [Fact]
    public void Acts_in_groups_are_told_from_acts_together() =>
        Assert.Equal(["I. Ensemble", "II. En groupes", "III. Ensemble"], Conduct("2b").FindAll(".acte").Select(act => act.TextContent));

    [Theory]
    [InlineData(PhaseKind.ArtefactTour)]
    [InlineData(PhaseKind.ArtefactStudio)]
    public void An_act_on_tour_or_in_the_studio_is_one_in_groups_too(PhaseKind kind)
    {
        var phases = ConsoleSample.Kit.Phases.Select(phase => phase.Kind is PhaseKind.CardBoard ? phase with { Kind = kind } : phase);

        Assert.Equal(
            ["I. Ensemble", "II. En groupes", "III. Ensemble"],
            Conduct("2b", ConsoleSample.Kit with { Phases = [.. phases] }).FindAll(".acte").Select(act => act.TextContent));
    }

    private string Draw(string phase) => Conduct(phase).Find("nav").TextContent.Replace('\u00A0', ' ');

    private IRenderedComponent<Conduct> Conduct(string phase, Kit? kit = null) => Render<Conduct>(set => set
        .Add(one => one.Kit, kit ?? ConsoleSample.Kit)
        .Add(one => one.Lines, ConsoleSample.Lines(phase))
        .Add(one => one.Clock, ConsoleSample.Clock)
        .Add(one => one.Groups, 4)
        .Add(one => one.Zone, ConsoleSample.Paris));
}

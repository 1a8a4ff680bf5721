using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class ClockDeskTests : ConsoleContext
{
    [Fact]
    public void Three_lengthenings_are_one_tap_away()
    {
        var given = new List<TimeSpan>();
        var desk = Render<ClockDesk>(set => set
            .Add(one => one.Clock, ConsoleSample.Clock)
            .Add(one => one.OnExtend, by => given.Add(by)));

        for (var rank = 0; rank < 3; rank++)
        {
            desk.FindAll(".cmd .btn")[rank + 1].Click();
        }

        Assert.Equal([1, 2, 5], given.Select(by => by.TotalMinutes));
    }

    [Fact]
    public void A_paused_phase_offers_to_resume() =>
        Assert.Equal("Reprendre", Draw(ConsoleSample.Clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) })
            .Find("[data-touche=Espace]").TextContent.Trim());

    [Fact]
    public void After_the_last_phase_there_is_only_the_curtain() =>
        Assert.Equal("Clore l’atelier", Render<ClockDesk>(set => set
            .Add(one => one.Clock, ConsoleSample.Clock)
            .Add(one => one.IsLast, true)).Find("[data-touche=N]").TextContent.Trim());

    [Theory]
    [InlineData(PhaseMode.Guide, "Temps dépassé")]
    [InlineData(PhaseMode.Firm, "Fin des phrases")]
    public void Past_the_deadline_the_facilitator_reads_what_happens(PhaseMode mode, string sentence)
    {
        var late = ConsoleSample.Clock with { Mode = mode, Deadline = ConsoleSample.Now.AddSeconds(-2) };

        Assert.Contains(sentence, Render<ClockState>(set => set.Add(one => one.Clock, late)).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ClockDesk> Draw(PhaseClock clock) => Render<ClockDesk>(set => set.Add(one => one.Clock, clock));
}

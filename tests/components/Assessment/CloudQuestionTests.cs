using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Assessment;

/// <summary>The cloud shown early leaves out whoever has not placed themselves: the facilitation is asked first.</summary>
public sealed class CloudQuestionTests : ConsoleContext
{
    private static readonly PhaseId Stand = new("3b");

    private static readonly Kit Kit = ConsoleSample.Kit with
    {
        Assessment = Circuit.Kit.Assessment,
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id == Stand ? phase with { Kind = PhaseKind.SelfAssessment } : phase)],
    };

    [Theory]
    [InlineData(5, "4 personnes ne se sont pas encore situées", "le nuage restera sans elles si elles sont moins de 5")]
    [InlineData(8, "1 personne ne s’est pas encore située", "le nuage restera sans elle")]
    public void While_some_have_not_placed_themselves_it_is_asked_first(int placed, string missing, string consequence)
    {
        var page = Showing(placed);

        page.WaitForAssertion(() => Assert.Contains(missing, page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        var question = page.Find(".mud-dialog").TextContent;
        Assert.Contains(consequence, question, StringComparison.Ordinal);
        Assert.Contains("il se montre de lui-même à la fin de l’étape", question, StringComparison.Ordinal);
        Assert.Empty(Grains.Asked);

        page.Find(".mud-dialog .btn-plein").Click();
        page.WaitForAssertion(() => Assert.Equal(["ShowCloud", Stand], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Whoever_waits_has_shown_nothing()
    {
        var page = Showing(placed: 5);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void Once_everybody_has_it_is_shown_at_one_press()
    {
        var page = Showing(placed: 9);

        page.WaitForAssertion(() => Assert.Equal(["ShowCloud", Stand], Assert.Single(Grains.Asked)));
        Assert.Empty(page.FindAll(".mud-dialog"));
    }

    private IRenderedComponent<PageHost> Showing(int placed)
    {
        var room = ConsoleSample.In(Stand.Value) with { Assessment = new(9, placed, []) };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console, Kit));
        page.Find(".plan-regie .btn-plein").Click();
        return page;
    }
}

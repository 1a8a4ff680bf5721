using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>A need that the facilitation takes off the map: what goes, and what stays.</summary>
public sealed class WithdrawQuestionTests : ConsoleContext
{
    private static readonly NeedView Line = new(new("n1"), NeedKind.RedLine, "Aucune embauche sans regard humain", false, []);

    private static readonly Kit Kit = ConsoleSample.Kit with
    {
        Phases = [.. ConsoleSample.Kit.Phases.Select(phase => phase.Id.Value is "3b" ? phase with { Kind = PhaseKind.NeedsMap } : phase)],
    };

    [Fact]
    public void Whoever_withdraws_a_need_reads_before_it_goes_that_its_moment_is_kept_without_its_words()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In("3b") with { Needs = new([Line], null) }, ConsoleSample.Console, Kit));
        page.Find(".besoins-regie .plus").Click();

        page.FindAll(".ranger button").First(button => button.TextContent is "Retirer de la carte").Click();

        page.WaitForAssertion(() => Assert.Contains(
            "Le rejeu et le journal gardent le moment où ce besoin a été posé, sans ses mots.",
            page.Find(".mud-dialog").TextContent,
            StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();
        page.WaitForAssertion(() => Assert.Equal(["WithdrawNeed", Line.Id], Assert.Single(Grains.Asked)));
    }
}

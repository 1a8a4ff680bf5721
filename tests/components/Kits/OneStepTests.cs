using System.Globalization;
using System.Text.Json.Nodes;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A kit may have a single step, and says so in the singular.</summary>
public sealed class OneStepTests : WrittenKit
{
    [Theory]
    [InlineData("fr", 1, "en tout, 1 étape")]
    [InlineData("fr", 2, "en tout, 2 étapes")]
    [InlineData("en", 1, "in all, 1 phase")]
    [InlineData("en", 2, "in all, 2 phases")]
    public async Task Its_author_reads_how_many_steps_it_has(string language, int steps, string said)
    {
        Speaks(language);
        Draft.Kit["phases"] = new JsonArray([.. Draft.Kit["phases"]!.AsArray().Take(steps).Select(phase => phase!.DeepClone())]);

        var panel = await Open(KitParts.Phases);

        Assert.EndsWith(said, panel.Find(".total").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", 1, "min en tout, 1 étape.")]
    [InlineData("fr", 2, "min en tout, 2 étapes.")]
    [InlineData("en", 1, "min in all, 1 step.")]
    [InlineData("en", 2, "min in all, 2 steps.")]
    public void Its_conduct_on_paper_says_it_too(string language, int steps, string said)
    {
        Speaks(language);
        Services.AddSingleton<Wording>();
        var paper = new KitPaper(Circuit.Kit with { Phases = [.. Circuit.Kit.Phases.Take(steps)] });

        var whole = Render<PaperConduct>(sheet => sheet.Add(one => one.Paper, paper)).Find(".total b").TextContent;

        Assert.StartsWith($"{paper.Minutes}", whole, StringComparison.Ordinal);
        Assert.EndsWith(said, whole, StringComparison.Ordinal);
    }

    private static void Speaks(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FilageFuturs.ComponentTests.Hosting;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A French kit printed from an English page: each word has the voice of its own language.</summary>
[Collection(nameof(House))]
public sealed class PrintedTongueTests(House house)
{
    [Theory]
    [InlineData(KnownKits.QuelsFuturs, "To prepare: the sheets")]
    [InlineData(KnownKits.QuelsFuturs, "at 0 min, for")]
    [InlineData(KnownKits.QuelsFuturs, "Scenario 1 of 4")]
    [InlineData(KnownKits.QuelsFuturs, "Total: ……")]
    [InlineData(KnownKits.QuelsFuturs, "The voting dots")]
    [InlineData(KnownKits.QuelsFuturs, "dots of each kind")]
    [InlineData(KnownKits.QuelsFuturs, "☐ debated")]
    [InlineData(KnownKits.QuelsFuturs, "in a few words")]
    [InlineData(KnownKits.QuelsFuturs, "The tally of the room")]
    [InlineData(KnownKits.QuelsFuturs, "at least one dot")]
    [InlineData(KnownKits.QuelsFuturs, "Supports")]
    [InlineData(KnownKits.QuelsFuturs, "Workshop designed by")]
    [InlineData(KnownKits.Circuit, "One person lends the machine")]
    [InlineData(KnownKits.Circuit, "The reactions, to cut out")]
    [InlineData(KnownKits.Circuit, "☐ skill")]
    [InlineData(KnownKits.Circuit, "given by ……")]
    [InlineData(KnownKits.Circuit, "in between is fine")]
    [InlineData(KnownKits.Circuit, "as strokes. The console")]
    public async Task Our_own_phrases_are_in_the_language_of_the_page(string kit, string phrase) =>
        Assert.Equal("en", TongueOf(await Printed(kit, "en"), phrase));

    [Theory]
    [InlineData(KnownKits.QuelsFuturs, "Le métier qui fait rêver les enfants")]
    [InlineData(KnownKits.QuelsFuturs, "Programmés pour plaire")]
    [InlineData(KnownKits.QuelsFuturs, "Je préfère")]
    [InlineData(KnownKits.QuelsFuturs, "Adaptation à distance")]
    [InlineData(KnownKits.Circuit, "Comprendre les fondements de l’IA")]
    public async Task Words_of_the_kit_are_in_its_language(string kit, string words) =>
        Assert.Equal("fr", TongueOf(await Printed(kit, "en"), words));

    [Fact]
    public async Task What_is_said_of_a_drawing_is_in_the_language_of_the_page()
    {
        var dots = (await Printed(KnownKits.QuelsFuturs, "en")).QuerySelector("svg.planche")!;
        var plane = (await Printed(KnownKits.Circuit, "en")).QuerySelector(".plan-papier svg")!;

        Assert.StartsWith("24 dots to cut", dots.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.StartsWith("A plane", plane.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All([dots, plane], drawing => Assert.Equal("en", drawing.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_page_that_speaks_the_language_of_the_kit_has_no_node_more_for_it()
    {
        Assert.Empty((await Printed(KnownKits.Circuit, "fr")).QuerySelectorAll(".feuillet span[lang]"));
        Assert.NotEmpty((await Printed(KnownKits.Circuit, "en")).QuerySelectorAll(".feuillet span[lang]"));
    }

    private static string? TongueOf(IDocument page, string words) => page.QuerySelectorAll(".feuillet *")
        .Last(one => one.TextContent.Contains(words, StringComparison.Ordinal))
        .Closest("[lang]")!.GetAttribute("lang");

    private async Task<IDocument> Printed(string kit, string language) =>
        new HtmlParser().ParseDocument(await house.Browser(language).GetStringAsync($"/kits/{kit}/imprimer"));
}

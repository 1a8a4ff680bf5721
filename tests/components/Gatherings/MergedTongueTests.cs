using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>What rooms with a French kit made together, read in English: each word has the voice of its own language.</summary>
public sealed class MergedTongueTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");
    private static readonly Kit Kit = AWorkshop.Kit;

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, Kit,
        [new(Lille, "Lille", MergedState.Counted, 9, 9, 8)], new(1, 9, 9, 8, 2, 1, 0, 0),
        [
            .. from scenario in Kit.Scenarios
               from dot in Kit.Dots
               select new MergedVote(scenario.Id, dot.Id, 3, .2, [3], .2, .2),
        ],
        [new(AWorkshop.Society, Kit.Cards[0].Prompts[0].Id, [new(Lille, Kit.Scenarios[0].Id, 1, "Souffleur de verre", false, false)])],
        [], []);

    public MergedTongueTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void The_document_names_dots_and_futures_in_the_language_of_the_kit()
    {
        Speaks("en");
        using var document = WordprocessingDocument.Open(
            new MemoryStream(Docx.Write(MergedNarrative.Of(Words, Say, Merged))), false);

        Assert.Equal("fr", TongueOf(document, "Je préfère"));
        Assert.Equal("fr", TongueOf(document, $" ({Kit.Scenarios[0].Title})"));
        Assert.Null(TongueOf(document, Words["Room"]));
    }

    [Fact]
    public void The_points_of_a_need_are_told_in_the_language_of_the_page()
    {
        Speaks("en");
        var map = new MergedNeeds(1, 9, 8, [], [new(null, NeedKind.RedLine, "Pas de tri", Lille, 12, 6, 1, true)]);
        var need = Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, Merged with { Needs = map })).Find(".besoins-lus .cases");

        Assert.Equal("Pas de tri (entered for the room) (Lille): 12 points, given by 6", need.TextContent.Trim());
        Assert.Equal("fr", need.GetAttribute("lang"));
        Assert.Equal(
            [" (entered for the room)", " (Lille)", ": 12 points, given by 6"],
            need.QuerySelectorAll("[lang=en]").Select(ours => ours.TextContent));
    }

    private static string? TongueOf(WordprocessingDocument document, string words) => document.MainDocumentPart!.Document.Body!
        .Descendants<Run>().First(run => run.InnerText == words).RunProperties!.GetFirstChild<Languages>()?.Val?.Value;
}

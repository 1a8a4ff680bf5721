using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FilageFuturs.ComponentTests.Artefacts;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class DocxTests : SynthesisContext
{
    public static TheoryData<string> Archives => ["full", "empty", "hostile"];

    [Theory]
    [MemberData(nameof(Archives))]
    public void It_is_a_valid_document_whatever_it_tells(string name)
    {
        using var document = Open(name switch
        {
            "full" => AnArchive.Full,
            "empty" => AnArchive.Empty,
            _ => AnArchive.Saying([.. AnArchive.Hostile, "\u0001\uFFFF\uD800 seul", new('é', Limits.AnswerLength)]),
        });

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void It_has_a_title_headings_and_tables_with_their_head()
    {
        using var document = Open(AnArchive.Full);
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.Equal("Équipe du Théâtre des Écluses", document.PackageProperties.Title);
        Assert.Equal(
            [.. AnArchive.Kit.Scenarios.Select(scenario => $"{scenario.Number}. {scenario.Title}")],
            Styled(body, "Heading2"));
        Assert.Contains("Ce que l’on préserve", Styled(body, "Heading1"));
        Assert.Equal(3, body.Elements<Table>().Count());
        Assert.All(body.Elements<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public void The_wall_is_called_as_its_kit_calls_it()
    {
        using var document = Open(AnArchive.Questions);
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.Contains("Les questions à ouvrir ensemble", Styled(body, "Heading1"));
        Assert.DoesNotMatch("(?i)préserver|gardons", body.InnerText);
    }

    [Fact]
    public void Every_word_has_its_language()
    {
        Speaks("en");
        using var document = Open(AnArchive.Full);
        var main = document.MainDocumentPart!;
        var title = main.Document.Body!.Descendants<Run>().First(run => run.InnerText == "Imaginons notre société");

        Assert.Equal("en", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val);
        Assert.Equal("fr", title.RunProperties!.GetFirstChild<Languages>()!.Val);
    }

    [Fact]
    public void A_column_is_named_in_the_language_of_the_kit_and_our_own_sentences_are_in_that_of_the_document()
    {
        Speaks("en");
        var (advert, reactions) = (Circuit.Kit.Artefacts[0], Circuit.Kit.SharedReactions);
        using var voted = Open(AnArchive.Full);
        using var toured = Open(AnArchive.ACircuit with
        {
            Objects = [new(advert.Id, advert.Label, advert.Title, 6, [new(reactions[0].Id, 6)], [])],
        });

        Assert.Equal("fr", TongueOf(voted, "Je préfère"));
        Assert.Null(TongueOf(voted, "Scenario"));
        Assert.Equal("fr", TongueOf(voted, "Le jour des scores · Le soir aussi"));
        Assert.Null(TongueOf(voted, "without a retained answer, "));
        Assert.Equal("fr", TongueOf(voted, $" ({AnArchive.Kit.Scenarios[0].Title})"));
        Assert.Equal("fr", TongueOf(toured, $"{reactions[0].Label}: 6"));
        Assert.Null(TongueOf(toured, "6 people reacted. "));
    }

    private static string? TongueOf(WordprocessingDocument document, string words) => document.MainDocumentPart!.Document.Body!
        .Descendants<Run>().First(run => run.InnerText == words).RunProperties!.GetFirstChild<Languages>()?.Val?.Value;

    private static IEnumerable<string> Styled(Body body, string style) => body.Elements<Paragraph>()
        .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style)
        .Select(paragraph => paragraph.InnerText);

    private WordprocessingDocument Open(ArchiveView archive) => WordprocessingDocument.Open(new MemoryStream(AsDocx(archive)), false);
}

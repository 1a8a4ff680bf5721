using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>What the scribes sorted, and what no room answered, is told in what people take away as on the page.</summary>
public sealed class SortedWallTests : SynthesisContext
{
    private static readonly SessionId Lille = new("lille");
    private static readonly Card Society = AWorkshop.Kit.Cards[0];

    private static readonly FamilyId Care = new("soin");
    private static readonly FamilyId Repair = new("reparer");

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, AWorkshop.Kit,
        [new(Lille, "Lille", MergedState.NotRevealed, 9, null, null)], new(1, 9, 0, 0, 2, 1, 3, 9),
        [],
        [
            new(Society.Id, Society.Prompts[0].Id, [new(Lille, null, 1, "Souffleur de verre", false, false)]),
            new(Society.Id, Society.Prompts[1].Id, []),
        ],
        [
            new(1, "Le droit de rater", Lille, 5, Repair), new(2, "La lenteur", Lille, 3, Care), new(3, "Les outils", Lille, 1, Repair),
        ],
        [new(Care, "Prendre soin", 1, 3), new(new("rien"), "Se taire", 0, 0), new(Repair, "Réparer", 2, 6)]);

    public SortedWallTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    private Outline Told => MergedNarrative.Of(Words, Say, Merged);

    [Fact]
    public void The_documents_say_what_the_page_says_of_families_and_blank_prompts()
    {
        var page = Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, Merged)).Find("main").TextContent;

        Assert.All([page, Markdown.Write(Told), Document()], said =>
        {
            Assert.All(
                [
                    "Rangé par le greffe", $"Réparer{Say.Colon}2 idées, 6 soutiens", $"Prendre soin{Say.Colon}1 idée, 3 soutiens",
                    Words.Empty([Society.Prompts[1].Label]), Society.Title,
                ],
                words => Assert.Contains(words, said, StringComparison.Ordinal));
            Assert.True(At($"Réparer{Say.Colon}") < At($"Prendre soin{Say.Colon}"));
            Assert.DoesNotContain("Se taire", said, StringComparison.Ordinal);
            int At(string words) => said.IndexOf(words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_prompt_stands_under_its_card()
    {
        var headings = Told.Blocks.OfType<Heading>().Select(heading => (heading.Level, heading.Text.Text)).ToList();

        Assert.Equal((4, Society.Prompts[0].Label), headings[headings.IndexOf((3, Society.Title)) + 1]);
    }

    [Fact]
    public void Programs_read_the_families_with_their_ideas_and_supports()
    {
        using var data = JsonDocument.Parse(JsonMerged.Write(Merged));

        Assert.Equal(
            [("Réparer", 2, 6), ("Prendre soin", 1, 3)],
            data.RootElement.GetProperty("families").EnumerateArray().Select(family => (
                family.GetProperty("name").GetString()!,
                family.GetProperty("ideas").GetInt32(),
                family.GetProperty("supports").GetInt32())));
    }

    [Fact]
    public void A_wall_that_nobody_sorted_says_nothing_of_families()
    {
        var told = Markdown.Write(MergedNarrative.Of(Words, Say, Merged with { Families = [] }));

        Assert.DoesNotContain("Rangé par le greffe", told, StringComparison.Ordinal);
    }

    private string Document()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx.Write(Told)), false);
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Elements().Select(block => block.InnerText));
    }
}

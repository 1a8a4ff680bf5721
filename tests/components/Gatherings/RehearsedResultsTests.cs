using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>What a rehearsal brought back is not taken for what a region said: it is told as in the synthesis of a room.</summary>
public sealed class RehearsedResultsTests : SynthesisContext
{
    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, AWorkshop.Kit,
        [new(new("lille"), "Lille", MergedState.NotRevealed, 9, null, null)], new(1, 9, 0, 0, 2, 0, 0, 0), [], [], [], []);

    private static readonly MergedView Rehearsed = Merged with { Figures = Merged.Figures with { Simulated = 8 } };

    public RehearsedResultsTests() => Services.AddSingleton<MergedWording>();

    [Theory]
    [InlineData("fr", "Une répétition\u00A0: 8 personnes étaient simulées.")]
    [InlineData("en", "A rehearsal: 8 people were simulated.")]
    public void The_page_and_the_documents_of_a_rehearsal_say_so(string language, string sentence)
    {
        Speaks(language);

        Assert.All(Told(Rehearsed), said => Assert.Contains(sentence, said, StringComparison.Ordinal));
        Assert.All(Told(Merged), said => Assert.DoesNotContain(Say.Simulated(8)![..10], said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(0)]
    public void Programs_read_how_many_people_were_simulated(int people)
    {
        using var data = JsonDocument.Parse(JsonMerged.Write(people == 0 ? Merged : Rehearsed));

        Assert.Equal(people, data.RootElement.GetProperty("figures").GetProperty("simulated").GetInt32());
    }

    private string[] Told(MergedView merged)
    {
        var told = MergedNarrative.Of(Services.GetRequiredService<MergedWording>(), Say, merged);
        return
        [
            Render<MergedSheet>(sheet => sheet.Add(one => one.Merged, merged)).Find("header").TextContent,
            Markdown.Write(told),
            Document(told),
        ];
    }

    private static string Document(Outline told)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx.Write(told)), false);
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Elements().Select(block => block.InnerText));
    }
}

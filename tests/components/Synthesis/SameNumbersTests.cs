using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using FilageFuturs.Web.Synthesis;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>The vote and what is preserved, read back out of every format by a reader that is not ours.</summary>
public sealed class SameNumbersTests : SynthesisContext
{
    private static readonly MarkdownPipeline WithTables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly string[] Votes =
    [
        "L’art face au divertissement 3 3 3", "L’art du compromis 5 7 0", "Programmés pour plaire 0 3 11", "Le spectacle vivant en résistance 7 1 1",
    ];

    private static readonly string[] Ideas = [.. AnArchive.Full.Preserved.Select(idea => $"{idea.Text} {idea.Supports}")];

    [Fact]
    public void The_page_says_them()
    {
        var page = Page(AnArchive.Full);

        Assert.Equal(Votes, page.FindAll(".votes tbody tr").Select(row => Line(row.Children.Select(cell => cell.TextContent))));
        Assert.Equal(Ideas, page.FindAll(".gardes li").Select(item => Line([item.TextContent, item.GetAttribute("value")!])));
    }

    [Fact]
    public void The_document_says_them()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(AsDocx(AnArchive.Full)), false);
        var tables = document.MainDocumentPart!.Document.Body!.Elements<Word.Table>()
            .Select(table => table.Elements<Word.TableRow>().Skip(1).Select(row => row.Elements<Word.TableCell>().Select(cell => cell.InnerText).ToArray()).ToList())
            .ToList();

        Assert.Equal(Votes, tables[0].Select(Line));
        Assert.Equal(Ideas, tables[1].Select(row => Line([row[0], row[3]])));
    }

    [Fact]
    public void The_text_says_them()
    {
        var tables = Markdig.Markdown.Parse(AsMarkdown(AnArchive.Full), WithTables).Descendants<Table>()
            .Select(table => table.OfType<TableRow>().Skip(1).Select(row => row.OfType<TableCell>().Select(Plain).ToArray()).ToList())
            .ToList();

        Assert.Equal(Votes, tables[0].Select(Line));
        Assert.Equal(Ideas, tables[1].Select(row => Line([row[0], row[3]])));
    }

    [Fact]
    public void The_tables_say_them()
    {
        var tables = new Tables(Say, AnArchive.Full);
        var votes = CsvReading.Read(Csv.Write(tables.Votes())).Skip(1);
        var ideas = CsvReading.Read(Csv.Write(tables.Preserved())).Skip(1);

        Assert.Equal(Votes, votes.GroupBy(row => row[1]).Select(rows => Line(rows.Select(row => row[3]).Prepend(rows.Key))));
        Assert.Equal(Ideas, ideas.Select(row => Line([row[1], row[2]])));
    }

    [Fact]
    public void The_data_say_them()
    {
        using var data = JsonDocument.Parse(JsonSynthesis.Write(AnArchive.Full));
        var counts = data.RootElement.GetProperty("vote").GetProperty("counts").EnumerateArray();
        var ideas = data.RootElement.GetProperty("preserved").EnumerateArray();

        Assert.Equal(Votes, counts.GroupBy(line => line.GetProperty("scenario").GetProperty("title").GetString())
            .Select(lines => Line(lines.Select(line => line.GetProperty("count").ToString()).Prepend(lines.Key!))));
        Assert.Equal(Ideas, ideas.Select(idea => Line([idea.GetProperty("text").GetString()!, idea.GetProperty("supports").ToString()])));
    }

    [Fact]
    public void Every_retained_answer_is_in_every_format()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(AsDocx(AnArchive.Full)), false);
        var formats = new Dictionary<string, string>
        {
            ["page"] = Page(AnArchive.Full).Find("main").TextContent,
            ["docx"] = document.MainDocumentPart!.Document.InnerText,
            ["markdown"] = Markdig.Markdown.ToPlainText(AsMarkdown(AnArchive.Full), WithTables),
            ["csv"] = string.Join('\n', CsvReading.Read(Csv.Write(new Tables(Say, AnArchive.Full).Cells())).SelectMany(row => row)),
            ["json"] = System.Text.Encoding.UTF8.GetString(JsonSynthesis.Write(AnArchive.Full)),
        };
        var answers = AnArchive.Full.Worlds.SelectMany(world => world.Cards).SelectMany(card => card.Cells).Select(cell => cell.Answer).OfType<string>().ToList();

        Assert.True(answers.Count > 50);
        Assert.All(formats, format => Assert.All(answers, answer => Assert.Contains(answer, format.Value, StringComparison.Ordinal)));
    }

    private static string Line(IEnumerable<string> cells) =>
        string.Join(' ', string.Join(' ', cells).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(TableCell cell) => string.Concat(cell.Descendants<LiteralInline>().Select(one => one.Content.ToString()));
}

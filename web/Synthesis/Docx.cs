using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FilageFuturs.Web.Synthesis;

/// <summary>
/// Writes an outline as an Office Open XML document: real headings, lists and tables, a title, and the language of
/// every word, so that it reads aloud and opens in any word processor.
/// </summary>
internal static class Docx
{
    public static byte[] Write(Outline outline)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = DocxText.Plain(outline.Title.Text);
            document.PackageProperties.Language = outline.Language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Styles(outline.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Numbering();
            main.AddNewPart<DocumentSettingsPart>().Settings = DocxStyles.Settings();
            main.Document = new(new Body(
                [
                    DocxText.Paragraph(main, DocxStyles.Title, [outline.Title]),
                    .. outline.Blocks.SelectMany(block => Write(main, block)),
                    DocxStyles.A4(),
                ]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Write(MainDocumentPart main, Block block) => block switch
    {
        Heading heading => [DocxText.Paragraph(main, DocxStyles.Heading(heading.Level), [heading.Text])],
        Paragraph paragraph => [DocxText.Paragraph(main, DocxStyles.Text, paragraph.Words)],
        Bullets bullets => bullets.Items.SelectMany(bullet => Write(main, bullet)),
        // A table that another follows would melt into it.
        Grid grid => [Table(main, grid), DocxText.Paragraph(main, DocxStyles.Text, [])],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<OpenXmlElement> Write(MainDocumentPart main, Bullet bullet) =>
    [
        DocxText.Paragraph(main, DocxStyles.Bullet, bullet.Words),
        .. bullet.Under.Select(under => DocxText.Paragraph(main, DocxStyles.UnderBullet, [under])),
    ];

    private static Table Table(MainDocumentPart main, Grid grid) => new(
        [
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { FirstRow = true, FirstColumn = true }),
            new TableGrid(DocxStyles.Columns(grid.Texts, grid.Head.Length - grid.Texts)),
            new TableRow(
                [
                    new TableRowProperties(new CantSplit(), new TableHeader()),
                    .. grid.Head.Select((head, column) => Cell(main, head with { Tone = Tone.Strong }, column >= grid.Texts)),
                ]),
            .. grid.Rows.Select(row => new TableRow(
                [
                    new TableRowProperties(new CantSplit()),
                    .. row.Select((words, column) => Cell(main, words, column >= grid.Texts)),
                ])),
        ]);

    private static TableCell Cell(MainDocumentPart main, Words words, bool isNumber) => new(
        DocxText.Paragraph(main, isNumber ? DocxStyles.Number : DocxStyles.Cell, [words]));
}

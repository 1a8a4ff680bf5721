using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FilageFuturs.Web.Synthesis;

/// <summary>How the document looks: named styles alone, so that whoever receives it can dress it otherwise.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Text = "Normal";
    public const string Bullet = "ListBullet";
    public const string UnderBullet = "ListBullet2";
    public const string Cell = "Cellule";
    public const string Number = "Nombre";
    public const string Table = "Tableau";
    public const string Link = "Hyperlink";

    private const string Ink = "201729";
    private const string Soft = "534C5D";
    private const string Line = "C4BDB1";
    private const string Face = "Arial";

    // Twentieths of a point; A4 with margins of 2 cm.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;

    /// <summary>The document's title stands apart, so what an outline calls 2 is the first heading.</summary>
    public static string Heading(int level) => $"Heading{level - 1}";

    /// <summary>A column of text takes three times the room of a column of numbers.</summary>
    public static IEnumerable<GridColumn> Columns(int texts, int numbers)
    {
        var part = (PageWidth - (2 * Margin)) / ((3 * texts) + numbers);
        return Enumerable.Range(0, texts + numbers)
            .Select(column => new GridColumn { Width = $"{(column < texts ? 3 : 1) * part}" });
    }

    public static Styles Styles(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Face, HighAnsi = Face, ComplexScript = Face },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = Text, Default = true },
        Titled(Title, "Title", 52, 0, null),
        Titled(Heading(2), "heading 1", 32, 400, 0),
        Titled(Heading(3), "heading 2", 26, 320, 1),
        Titled(Heading(4), "heading 3", 22, 200, 2),
        Listed(Bullet, "List Bullet", 0),
        Listed(UnderBullet, "List Bullet 2", 1),
        Spaced(Cell, "Cellule", JustificationValues.Left),
        Spaced(Number, "Nombre", JustificationValues.Right),
        new Style(
            new StyleName { Val = "Hyperlink" },
            new StyleRunProperties(new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = Link },
        Ruled());

    public static Numbering Numbering() => new(
        new AbstractNum(Level(0, "•"), Level(1, "–")) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    public static Settings Settings() => new(new Compatibility(new CompatibilitySetting
    {
        Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
    }));

    public static SectionProperties A4() => new(
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });

    private static Style Titled(string id, string name, int halfPoints, int before, int? outline)
    {
        var paragraph = new StyleParagraphProperties(
            new KeepNext(), new SpacingBetweenLines { Before = $"{before}", After = "80" });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return new(
            new StyleName { Val = name },
            new BasedOn { Val = Text },
            new NextParagraphStyle { Val = Text },
            paragraph,
            new StyleRunProperties(new Bold(), new FontSize { Val = $"{halfPoints}" }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style Listed(string id, string name, int level) => new(
        new StyleName { Val = name },
        new BasedOn { Val = Text },
        new StyleParagraphProperties(
            new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 }),
            new SpacingBetweenLines { After = "60" }))
    { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Spaced(string id, string name, JustificationValues side) => new(
        new StyleName { Val = name },
        new BasedOn { Val = Text },
        new StyleParagraphProperties(
            new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = side }))
    { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Ruled() => new(
        new StyleName { Val = "Tableau" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 12, Color = Ink },
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Soft },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            new TableCellMarginDefault(new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Table };

    private static Level Level(int index, string sign) => new(
        new NumberingFormat { Val = NumberFormatValues.Bullet },
        new LevelText { Val = sign },
        new PreviousParagraphProperties(new Indentation { Left = $"{(index + 1) * 340}", Hanging = "280" }))
    { LevelIndex = index };
}

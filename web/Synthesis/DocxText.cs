using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FilageFuturs.Web.Synthesis;

/// <summary>Words as runs of an Office Open XML paragraph.</summary>
internal static class DocxText
{
    public static DocumentFormat.OpenXml.Wordprocessing.Paragraph Paragraph(
        MainDocumentPart main, string style, IEnumerable<Words> words) => new(
        [new ParagraphProperties(new ParagraphStyleId { Val = style }), .. words.Select(one => Inline(main, one))]);

    /// <summary>Without the characters that XML refuses: people can paste anything.</summary>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.IsBmp ? XmlConvert.IsXmlChar((char)rune.Value) : true)
        .Select(rune => rune.ToString()));

    private static OpenXmlElement Inline(MainDocumentPart main, Words words)
    {
        if (words.Link is not { } link)
        {
            return Run(words);
        }

        var there = main.AddHyperlinkRelationship(new(link), isExternal: true);
        return new Hyperlink(Run(words)) { Id = there.Id };
    }

    private static Run Run(Words words)
    {
        var properties = new RunProperties();
        properties.Append(Look(words));
        if (words.Language is { } language)
        {
            properties.Append(new Languages { Val = language });
        }

        return new([properties, .. Lines(Plain(words.Text))]);
    }

    // In the order that the schema asks for.
    private static IEnumerable<OpenXmlElement> Look(Words words) => words switch
    {
        { Link: not null } => [new RunStyle { Val = DocxStyles.Link }],
        { Tone: Tone.Strong } => [new Bold()],
        { Tone: Tone.Aside } => [new Italic()],
        _ => [],
    };

    private static IEnumerable<OpenXmlElement> Lines(string text)
    {
        foreach (var (line, rank) in text.ReplaceLineEndings("\n").Split('\n').Select((line, rank) => (line, rank)))
        {
            if (rank > 0)
            {
                yield return new Break();
            }

            yield return new Text(line) { Space = SpaceProcessingModeValues.Preserve };
        }
    }
}

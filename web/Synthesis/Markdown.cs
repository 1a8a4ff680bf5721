using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Synthesis;

/// <summary>Writes an outline as CommonMark with tables. What people wrote stays text: no heading, list or link comes of it.</summary>
internal static partial class Markdown
{
    public static string Write(Outline outline) =>
        string.Join("\n\n", outline.Blocks.Select(Write).Prepend($"# {Text(outline.Title.Text)}")) + "\n";

    /// <summary>A text on one line, to be put anywhere inside a paragraph, an item or a table.</summary>
    public static string Text(string words) => Meaningful().Replace(Spaces().Replace(words, " ").Trim(' '), @"\$0");

    private static string Write(Block block) => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {Text(heading.Text.Text)}",
        Paragraph paragraph => Line(paragraph.Words),
        Bullets bullets => string.Join('\n', bullets.Items.SelectMany(Lines)),
        Grid grid => Table(grid),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<string> Lines(Bullet bullet) =>
        bullet.Under.Select(under => $"  - {Line([under])}").Prepend($"- {Line(bullet.Words)}");

    private static string Table(Grid grid) => string.Join('\n', grid.Rows
        .Select(row => Row(row.Select(cell => Text(cell.Text))))
        .Prepend(Row(grid.Head.Select((_, column) => column < grid.Texts ? "---" : "---:")))
        .Prepend(Row(grid.Head.Select(head => Text(head.Text)))));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // « - » and « 1. » open a list at the start of a line, and nowhere else.
    private static string Line(IEnumerable<Words> words) =>
        Leading().Replace(string.Concat(words.Select(Span)).TrimStart(), @"$1\$2");

    private static string Span(Words words)
    {
        // Stars must touch the words, not the spaces around them.
        var (before, after) = (words.Text.StartsWith(' ') ? " " : "", words.Text.EndsWith(' ') ? " " : "");
        var text = Text(words.Text);
        return words switch
        {
            { Link: { } link } => $"{before}[{text}](<{link}>){after}",
            { Tone: Tone.Strong } => $"{before}**{text}**{after}",
            { Tone: Tone.Aside } => $"{before}*{text}*{after}",
            _ => $"{before}{text}{after}",
        };
    }

    // Every white space but those that French sets around its punctuation.
    [GeneratedRegex(@"[\s-[\u00A0\u202F]]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<>#|~&]")]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"^(\d{0,9})([-+=.)])")]
    private static partial Regex Leading();
}

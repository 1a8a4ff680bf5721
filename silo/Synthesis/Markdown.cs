using System.Globalization;
using System.Text.RegularExpressions;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>Pieces of CommonMark. What people wrote stays text: no heading, list, link or HTML comes of it.</summary>
internal static partial class Markdown
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>A text on one line, to be put anywhere inside a paragraph, an item or a table.</summary>
    public static string Text(string? words)
    {
        var line = Spaces().Replace((words ?? "").Trim(), " ");
        return Leading().Replace(Meaningful().Replace(line, @"\$0"), @"$1\$2");
    }

    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) => Lines(
        [Row(head), Row([.. head.Select((_, column) => column == 0 ? "---" : "---:")]), .. rows.Select(Row)]);

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    public static string Blocks(IEnumerable<string> blocks) =>
        string.Join("\n\n", blocks.Where(block => block.Length > 0));

    public static string Date(DateTimeOffset at) => at.ToString("dddd d MMMM yyyy", French);

    /// <summary>« 10 min », « 4 min 30 », « 38 s ».</summary>
    public static string Minutes(TimeSpan length)
    {
        var seconds = (int)Math.Round(length.TotalSeconds);
        var rest = seconds % 60 == 0 ? "" : $"\u00A0{seconds % 60:00}";
        return seconds < 60 ? $"{seconds}\u00A0s" : $"{seconds / 60}\u00A0min{rest}";
    }

    public static string Count(int count, string one, string many) => $"{count}\u00A0{(count < 2 ? one : many)}";

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<>#|~&]")]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"^(\d{0,9})([-+=.)])")]
    private static partial Regex Leading();
}

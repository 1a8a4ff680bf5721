using System.Globalization;
using System.Text;

namespace FilageFuturs.Web.Synthesis;

/// <summary>
/// Tables for spreadsheets. Cells are parted by « ; » and the file is UTF-8 with its mark, because a French spreadsheet
/// opens exactly that with a double click, accents and commas included; other tools ask or guess. Always the same
/// parting, whatever the reader's language, so that a script has one shape to read.
/// </summary>
internal static class Csv
{
    private const char Comma = ';';
    private const string LineEnd = "\r\n";

    private static readonly char[] Quoted = [Comma, '"', '\r', '\n'];

    // A spreadsheet runs a cell that begins like this; the full-width ones are typed on some keyboards.
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <param name="below">What goes along as a table is passed on without its page: whether it still changes, whose it is.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<object?>> rows, ImmutableArray<string> below) =>
        Write([.. rows, [], .. below.Select(IReadOnlyList<object?> (line) => [line])]);

    public static byte[] Write(IEnumerable<IReadOnlyList<object?>> rows) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(Comma, row.Select(Cell)) + LineEnd))),
    ];

    private static string Cell(object? value) => value switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quote(Disarm(value.ToString()!)),
    };

    // An apostrophe in front makes it a text for every spreadsheet, and stays visible elsewhere.
    private static string Disarm(string text) =>
        text.TrimStart(' ', '\u00A0') is { Length: > 0 } start && Formula.Contains(start[0]) ? $"'{text}" : text;

    private static string Quote(string text) =>
        text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Buffers;

namespace FilageFuturs.Silo.Sessions;

/// <summary>What people type, made fit to keep: no control characters, no space around.</summary>
internal readonly record struct Wording(string Text, Refusal Refusal)
{
    // What hardly anybody types: most words are looked through once, and stay the text that they are.
    private static readonly SearchValues<char> NotKept = SearchValues.Create(
        [.. Enumerable.Range(char.MinValue, char.MaxValue).Select(code => (char)code).Where(letter => !IsKept(letter))]);

    /// <summary>For what may be left out: null when nothing was typed.</summary>
    public string? OrNone => Text.Length == 0 ? null : Text;

    /// <summary>A text of several lines: their ends stay.</summary>
    public static Wording Of(string? typed, int most) => Fit(typed, "\n", most);

    /// <summary>A name or a title.</summary>
    public static Wording Line(string? typed, int most) => Fit(typed, " ", most);

    private static Wording Fit(string? typed, string lineEnd, int most)
    {
        var lines = (typed ?? "").ReplaceLineEndings(lineEnd);
        var text = (lines.AsSpan().ContainsAny(NotKept) ? string.Concat(lines.Select(Spaced).Where(IsKept)) : lines).Trim();
        return text.Length switch
        {
            0 => new(text, Refusal.TextIsEmpty),
            _ when text.Length > most => new(text, Refusal.TextIsTooLong),
            _ => new(text, Refusal.None),
        };
    }

    // Two cells of a spreadsheet come with a tabulation between them: their words stay apart.
    private static char Spaced(char letter) => letter is '\t' or '\v' ? ' ' : letter;

    private static bool IsKept(char letter) => letter is '\n' || !char.IsControl(letter);
}

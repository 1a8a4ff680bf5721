namespace FilageFuturs.Silo.Boards;

/// <summary>A text as typed, made fit to keep: no control characters but line ends, no space around.</summary>
internal readonly record struct Wording(string Text, Refusal Refusal)
{
    public static Wording Of(string? typed, int limit)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(IsKept)).Trim();
        return text.Length switch
        {
            0 => new(text, Refusal.TextIsEmpty),
            _ when text.Length > limit => new(text, Refusal.TextIsTooLong),
            _ => new(text, Refusal.None),
        };
    }

    private static bool IsKept(char letter) => letter is '\n' || !char.IsControl(letter);
}

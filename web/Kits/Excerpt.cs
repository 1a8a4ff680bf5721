namespace FilageFuturs.Web.Kits;

/// <summary>What is shown of texts that are too long to be shown whole.</summary>
internal static class Excerpt
{
    private const int Longest = 400;
    private const int Around = 60;
    private const string Gap = "…";

    public static string Of(string text) => text.Length <= Longest ? text : text[..Longest] + Gap;

    /// <summary>What differs, with a few of the words around it that are the same.</summary>
    public static (string Before, string After) Apart(string before, string after)
    {
        if (before.Length <= Longest && after.Length <= Longest)
        {
            return (before, after);
        }

        var head = before.AsSpan().CommonPrefixLength(after.AsSpan());
        var most = Math.Min(before.Length, after.Length) - head;
        var tail = 0;
        while (tail < most && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var (start, left) = (StartOf(before, head), LeftOf(before, tail));
        return (Cut(before, start, left), Cut(after, start, left));
    }

    private static string Cut(string text, int start, int left)
    {
        var middle = text[start..^left];
        var isLong = middle.Length > Longest;
        return $"{(start > 0 ? Gap : "")}{(isLong ? middle[..Longest] : middle)}{(isLong || left > 0 ? Gap : "")}";
    }

    // Where a word begins, if one does within reach.
    private static int StartOf(string text, int head)
    {
        if (head <= Around)
        {
            return 0;
        }

        var space = text.IndexOf(' ', head - Around, Around);
        return space < 0 ? head - Around : space + 1;
    }

    // What is left out after the end of a word, likewise.
    private static int LeftOf(string text, int tail)
    {
        if (tail <= Around)
        {
            return 0;
        }

        var end = text.Length - tail + Around;
        var space = text.LastIndexOf(' ', end - 1, Around);
        return text.Length - (space < 0 ? end : space);
    }
}

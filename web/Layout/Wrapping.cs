namespace FilageFuturs.Web.Layout;

/// <summary>Breaks a text into lines where nobody else does: a drawing has no flow. Widths are those of <see cref="Poster"/>.</summary>
internal static class Wrapping
{
    private const int Step = 4;

    /// <returns>At least one line; a word wider than the line is cut.</returns>
    public static ImmutableArray<string> Wrap(string text, double size, double width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            var longer = line.Length == 0 || line.EndsWith('-') ? line + word : $"{line} {word}";
            if (Fits(longer, size, width))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = Cut(word, size, width, lines);
        }

        lines.Add(line);
        return lines.ToImmutable();
    }

    /// <returns>The narrowest width with as many lines: no word stands alone on the last one.</returns>
    public static int Balanced(string text, double size, int width)
    {
        var (lines, widest) = (Wrap(text, size, width).Length, Words(text).Max(word => Poster.Width(word) * size));
        while (width - Step >= widest && Wrap(text, size, width - Step).Length == lines)
        {
            width -= Step;
        }

        return width;
    }

    private static bool Fits(string text, double size, double width) => Poster.Width(text) * size <= width;

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).DefaultIfEmpty("");

    // « peut-être » may break after its hyphen, as in a browser.
    private static IEnumerable<string> Parts(string word)
    {
        for (var hyphen = word.IndexOf('-'); hyphen >= 0 && hyphen < word.Length - 1; hyphen = word.IndexOf('-'))
        {
            yield return word[..(hyphen + 1)];
            word = word[(hyphen + 1)..];
        }

        yield return word;
    }

    /// <returns>What is left of the word once its first lines are full.</returns>
    private static string Cut(string word, double size, double width, ImmutableArray<string>.Builder lines)
    {
        var part = "";
        foreach (var rune in word.EnumerateRunes())
        {
            if (part.Length > 0 && !Fits(part + rune, size, width))
            {
                lines.Add(part);
                part = "";
            }

            part += rune.ToString();
        }

        return part;
    }
}

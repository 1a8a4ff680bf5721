using System.Globalization;

namespace FilageFuturs.Web.Layout;

/// <summary>A place on the wall, in rem.</summary>
/// <param name="Leading">Height of a line, as a part of the size.</param>
/// <param name="KeepsWords">No word is broken at its hyphen, as in <see cref="WholeWords"/>.</param>
internal readonly record struct Box(
    double Width, double Height, double Largest, double Smallest, double Leading = 1, bool KeepsWords = false);

/// <summary>Sets a text as large as its place allows: nobody scrolls a projector.</summary>
internal static class Poster
{
    /// <summary>The measured widths are those of the title font; system fonts are wider.</summary>
    public const double Title = 1;
    public const double Body = 1.2;
    public const double Story = 1.28;

    private const double Step = 0.96;

    /// <summary>For a style attribute: the size under the name that css/ecran.css reads.</summary>
    public static string Style(string? text, Box box, double face = Title) =>
        string.Create(CultureInfo.InvariantCulture, $"--taille:{Fit(text, box, face)}rem");

    /// <summary>One size for texts that stand side by side: none weighs more than another.</summary>
    public static string Style(IEnumerable<string> texts, Box box, double face = Title) =>
        string.Create(
            CultureInfo.InvariantCulture, $"--taille:{texts.Select(text => Fit(text, box, face)).DefaultIfEmpty(box.Largest).Min()}rem");

    /// <returns>The size in rem; the smallest one when nothing fits.</returns>
    public static double Fit(string? text, Box box, double face = Title)
    {
        for (var size = box.Largest; size > box.Smallest; size *= Step)
        {
            if (Fits(text, size, box, face))
            {
                return Math.Round(size, 2);
            }
        }

        return box.Smallest;
    }

    /// <summary>The text, cut between two words when even the smallest size is too large.</summary>
    public static string Trim(string text, Box box, double face = Title)
    {
        while (!Fits(text, box.Smallest, box, face) && text.LastIndexOf(' ') is > 0 and var cut)
        {
            text = $"{text[..cut].TrimEnd('…')}…";
        }

        return text;
    }

    /// <summary>How many lines the text takes, broken between words as browsers do.</summary>
    public static int Lines(string? text, double size, double width, double face = Title, bool keepsWords = false)
    {
        var (lines, at) = (1, 0d);
        foreach (var word in Words(text, keepsWords))
        {
            var length = Width(word) * size * face;
            var space = at > 0 ? Width(" ") * size * face : 0;
            (lines, at) = at > 0 && at + space + length > width ? (lines + 1, length) : (lines, at + space + length);
        }

        return lines;
    }

    private static bool Fits(string? text, double size, Box box, double face) =>
        Words(text, box.KeepsWords).All(word => Width(word) * size * face <= box.Width)
        && Lines(text, size, box.Width, face, box.KeepsWords) * size * box.Leading <= box.Height;

    private static string[] Words(string? text, bool keepsWords) =>
        (text ?? "").Replace("-", keepsWords ? "-" : "- ", StringComparison.Ordinal)
            .Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Per em.</summary>
    public static double Width(string word) => word.Sum(Width);

    // Bricolage Grotesque at width 75 and weight 800, per em.
    private static double Width(char letter) => letter switch
    {
        '.' or ',' or ';' or ':' or '·' or '’' or '\'' or ' ' or '\u00A0' or '\u202F' => 0.19,
        'i' or 'j' or 'l' or 'I' or '!' or '-' => 0.25,
        'f' or 't' or 'r' or '1' or '?' or 'J' => 0.34,
        'm' or 'w' or 'M' or 'W' or 'œ' or 'Œ' or '…' => 0.74,
        _ => char.IsUpper(letter) || "bdhnpq".Contains(letter) ? 0.51 : 0.47,
    };
}

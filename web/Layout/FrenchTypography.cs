using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What people typed, set as a printer would: no-break spaces before double punctuation and inside « », curly
/// apostrophes, one ellipsis. At display time only: what is stored is what was typed.
/// </summary>
public static partial class FrenchTypography
{
    private const string Narrow = "\u202F";
    private const string NoBreak = "\u00A0";

    /// <summary>French spaces belong to what was written in French.</summary>
    /// <param name="language">Of the words, BCP 47; where it is not known they are taken for French.</param>
    public static string Set(string? typed, string? language) =>
        language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is false ? typed ?? "" : Set(typed);

    public static string Set(string? typed)
    {
        var text = Apostrophe().Replace(typed ?? "", "’");
        text = Ellipsis().Replace(text, "…");
        text = HighPunctuation().Replace(text, Narrow + "$1");
        text = Colon().Replace(text, NoBreak + ":");
        text = Percent().Replace(text, NoBreak + "%");
        text = OpeningQuote().Replace(text, "«" + Narrow);
        return ClosingQuote().Replace(text, Narrow + "»");
    }

    // Between two letters, or after a letter that elides: « l'IA », « aujourd'hui », not the inch mark of 7'.
    [GeneratedRegex(@"(?<=\p{L})'(?=[\p{L}«""\d])")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<!\.)\.{3}(?!\.)")]
    private static partial Regex Ellipsis();

    // « Quoi? » and « Quoi ?! » but neither an address (?a=b) nor a code (!important).
    [GeneratedRegex(@"(?<=[\p{L}\p{N}»”""')\]…])[ \u00A0\u202F]*([?!;]+)(?=\s|$|[»”""')\]])")]
    private static partial Regex HighPunctuation();

    // Neither 10:30 nor https://, nor a smiley that follows a space.
    [GeneratedRegex(@"(?<=[\p{L}\p{N}»”"")])[ \u00A0\u202F]*:(?=\s|$)")]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<=\d) ?%(?=\s|$|[\p{P}])")]
    private static partial Regex Percent();

    [GeneratedRegex(@"«[ \u00A0\u202F]*")]
    private static partial Regex OpeningQuote();

    [GeneratedRegex(@"[ \u00A0\u202F]*»")]
    private static partial Regex ClosingQuote();
}

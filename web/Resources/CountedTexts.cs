using System.Globalization;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Resources;

/// <summary>« 1 idée », « 2 idées »: two keys a sentence, ending in .one and .many; the number is {0}.</summary>
internal static class CountedTexts
{
    public static string Counted(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[$"{key}.{(IsSingular(count) ? "one" : "many")}", [count, .. more]];

    // French says « 0 idée » where English says "0 ideas".
    private static bool IsSingular(int count) =>
        count is 1 || (count is 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "fr");
}

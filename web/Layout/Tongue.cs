using System.Globalization;

namespace FilageFuturs.Web.Layout;

/// <summary>What our own phrases are read aloud in, among words of a kit.</summary>
internal static class Tongue
{
    public static string Ours => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <returns>Null for the language of the page, which goes without saying.</returns>
    public static string? Foreign(string? language) => language == Ours ? null : language;

    /// <param name="language">A kit's.</param>
    /// <returns>What our words in it are read aloud in: itself, or French where we have none in it.</returns>
    public static string Of(string language) => Is(language, "en") || Is(language, "fr") ? language : "fr";

    /// <param name="language">A kit's language; anything but English reads the French words.</param>
    public static string In(string language, Func<string> say)
    {
        var ours = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Is(language, "en") ? "en" : "fr");
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = ours;
        }
    }

    /// <summary>
    /// The same act, always in the language of whoever keeps it so: a language goes along with whatever starts an act, and what
    /// happens to others starts it too.
    /// </summary>
    public static Func<Task> Keep(Func<Task> act)
    {
        var (culture, ours) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        return async () =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ours);
            await act();
        };
    }

    private static bool Is(string language, string one) => language.StartsWith(one, StringComparison.OrdinalIgnoreCase);
}

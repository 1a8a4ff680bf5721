using System.Globalization;

namespace FilageFuturs.Web.Layout;

/// <summary>What our own phrases are read aloud in, among words of a kit.</summary>
internal static class Tongue
{
    public static string Ours => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}

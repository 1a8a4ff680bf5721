using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

/// <summary>The name of a kit's language: in the reader's for those of the product, in its own for any other.</summary>
internal static class KitLanguage
{
    public static string Named(IStringLocalizer<LibraryTexts> texts, string language) => language switch
    {
        "fr" => texts["French"],
        "en" => texts["English"],
        _ => Native(language),
    };

    private static string Native(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}

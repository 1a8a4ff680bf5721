using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

/// <summary>A fault of a kit in the language of the page; one whose reason this version does not know stays as it came.</summary>
internal static class FaultWords
{
    /// <param name="otherwise">In which language such a one came: the library's, unless the page itself said it.</param>
    public static (string Sentence, string? Language) Said(
        this IStringLocalizer<KitFaultTexts> texts, KitFault fault, string? otherwise = "fr")
    {
        object[] named = [.. fault.Named ?? []];
        return fault.Reason is { } reason && texts[reason.ToString(), named] is { ResourceNotFound: false } known
            ? (known.Value, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
            : (fault.Message, otherwise);
    }
}

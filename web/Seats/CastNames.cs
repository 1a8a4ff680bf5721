using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Seats;

/// <summary>What to call somebody on screen, also once their name was erased.</summary>
internal static class CastNames
{
    public static string NameOf(this IStringLocalizer<SeatsConsole> texts, PersonView person) =>
        person.Name ?? texts["Voice", person.Voice];

    /// <summary>Two letters for a token: « Fa »; the number of the voice without a name.</summary>
    public static string Initials(this IStringLocalizer<SeatsConsole> texts, PersonView person) =>
        person.Name is { } name ? new StringInfo(name).SubstringByTextElements(0, Math.Min(2, Length(name))) : $"{person.Voice}";

    private static int Length(string name) => new StringInfo(name).LengthInTextElements;
}

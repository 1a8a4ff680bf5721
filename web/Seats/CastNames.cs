using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Seats;

/// <summary>What to call somebody on screen: a first name, or « Voix 3 » once it was erased.</summary>
internal static class CastNames
{
    public static string NameIn(this PersonView person, IStringLocalizer<SeatTexts> texts) =>
        person.Name ?? texts["Person.Voice", person.Voice];

    /// <summary>And where they are, when that is not at their screen: « Wafa (se reconnecte) ».</summary>
    public static string NameAndPresenceIn(
        this PersonView person, IStringLocalizer<SeatTexts> texts, IStringLocalizer<SeatsConsole> states) =>
        person.Presence is Presence.Online ? person.NameIn(texts) : $"{person.NameIn(texts)} ({states[$"Presence.{person.Presence}"]})";

    /// <summary>As it goes in a cast list: « billetterie ».</summary>
    public static string FunctionIn(this PersonView person, Kit kit) =>
        kit.Profile.Functions.FirstOrDefault(choice => choice.Id == person.Function)?.Label is { Length: > 0 } label
            ? char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..]
            : "";

    /// <summary>Two letters for a token: « Fa »; the number of the voice without a name.</summary>
    public static string Initials(this PersonView person) =>
        person.Name is { } name ? new StringInfo(name).SubstringByTextElements(0, Math.Min(2, Length(name))) : $"{person.Voice}";

    private static int Length(string name) => new StringInfo(name).LengthInTextElements;
}

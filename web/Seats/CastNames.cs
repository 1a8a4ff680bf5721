using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Seats;

/// <summary>A first name, or « Voix 3 » once it was erased.</summary>
internal static class CastNames
{
    public static string NameIn(this PersonView person, IStringLocalizer<SeatTexts> texts) =>
        person.Name ?? texts["Person.Voice", person.Voice];

    /// <summary>As it goes in a cast list: « billetterie ».</summary>
    public static string FunctionIn(this PersonView person, Kit kit) =>
        kit.Profile.Functions.FirstOrDefault(choice => choice.Id == person.Function)?.Label is { Length: > 0 } label
            ? char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..]
            : "";
}

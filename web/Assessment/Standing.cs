using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Assessment;

/// <summary>Where somebody stands among the personas, in words: close to one, or between two.</summary>
internal static class Standing
{
    private const double Close = 12;
    private const double Between = 1.8;

    public static string Of(IStringLocalizer<AssessmentTexts> texts, AssessmentPlane plane, PlanePoint? at)
    {
        if (at is not { } place)
        {
            return texts["Stand.Nowhere"];
        }

        var nearest = plane.Personas
            .Select(persona => (persona.Title, Away: Math.Sqrt(Math.Pow(persona.At.X - place.X, 2) + Math.Pow(persona.At.Y - place.Y, 2))))
            .OrderBy(one => one.Away)
            .ToList();
        return nearest is not [var first, var second, ..] || first.Away <= Close ? texts["Stand.Close", InSentence(nearest[0].Title)]
            : second.Away <= first.Away * Between ? texts["Stand.Between", InSentence(first.Title), InSentence(second.Title)]
            : texts["Stand.Towards", InSentence(first.Title)];
    }

    /// <summary>« Le·la stratège » inside a sentence.</summary>
    private static string InSentence(string title) => title.Length > 0 ? $"{char.ToLowerInvariant(title[0])}{title[1..]}" : title;
}

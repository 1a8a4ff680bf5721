using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Assessment;

/// <summary>A cloud for who does not see it: how many stand nearest to each persona.</summary>
internal static class Cloud
{
    public static ImmutableArray<(Persona Persona, int Rank, int People)> Nearest(
        AssessmentPlane plane, ImmutableArray<PlanePoint> cloud) =>
        [.. plane.Personas.Select((persona, rank) => (persona, rank, cloud.Count(at => NearestTo(plane, at) == persona)))];

    public static string Sentence(IStringLocalizer<AssessmentTexts> texts, AssessmentPlane plane, ImmutableArray<PlanePoint> cloud) =>
        texts["Cloud.Nearest", string.Join(texts["Cloud.And"], Nearest(plane, cloud)
            .Select(one => texts["Cloud.Near", one.People, PlaneMark.Letter(one.Rank), one.Persona.Title].Value))];

    private static Persona NearestTo(AssessmentPlane plane, PlanePoint at) =>
        plane.Personas.MinBy(persona => Math.Pow(persona.At.X - at.X, 2) + Math.Pow(persona.At.Y - at.Y, 2))!;
}

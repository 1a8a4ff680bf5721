using FilageFuturs.Web.Assessment;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Plausibility;

/// <summary>A place between plausible and desirable, in words.</summary>
internal static class Leaning
{
    private const int Low = 40;
    private const int High = 60;
    private const int Still = 4;
    private const int Agreed = 15;
    private const int Shared = 28;

    public static PlaneAxes Axes(IStringLocalizer<PlausibilityTexts> texts) =>
        new(texts["Axis.Left"], texts["Axis.Right"], texts["Axis.Bottom"], texts["Axis.Top"]);

    /// <summary>« peu plausible, souhaitable ».</summary>
    public static string Of(IStringLocalizer<PlausibilityTexts> texts, PlanePoint? at) => at is { } place
        ? texts["Lean", texts[$"Plausible.{Third(place.X)}"], texts[$"Desirable.{Third(place.Y)}"]]
        : texts["Lean.Nowhere"];

    /// <summary>« plus plausible, moins souhaitable qu’avant »; « au même endroit ».</summary>
    public static string Moved(IStringLocalizer<PlausibilityTexts> texts, PlanePoint from, PlanePoint to)
    {
        string?[] ways =
        [
            Way(to.X - from.X) is { } x ? texts[$"Moved.Plausible.{x}"].Value : null,
            Way(to.Y - from.Y) is { } y ? texts[$"Moved.Desirable.{y}"].Value : null,
        ];
        return ways.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(texts["Moved.And"], said) : texts["Moved.Still"];
    }

    public static string Apart(IStringLocalizer<PlausibilityTexts> texts, ScenarioMean mean) =>
        texts[mean.Apart < Agreed ? "Apart.Close" : mean.Apart < Shared ? "Apart.Shared" : "Apart.Far"];

    private static string Third(int value) => value < Low ? "Low" : value > High ? "High" : "Middle";

    private static string? Way(int by) => by <= -Still ? "Less" : by >= Still ? "More" : null;
}

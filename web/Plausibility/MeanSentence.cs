using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Plausibility;

/// <summary>What the room says of one scenario, before and after.</summary>
internal static class MeanSentence
{
    public static string Of(IStringLocalizer<PlausibilityTexts> texts, ScenarioPlausibility one) => (one.Before, one.After) switch
    {
        ({ } before, { } after) => texts[
            "Mean.Both",
            Leaning.Of(texts, before.Mean),
            Leaning.Of(texts, after.Mean),
            Leaning.Moved(texts, before.Mean, after.Mean),
            Both(texts, before, after)],
        ({ } before, null) => texts["Mean.Before", Leaning.Of(texts, before.Mean), Last(texts, before)],
        (null, { } after) => texts["Mean.After", Leaning.Of(texts, after.Mean), Last(texts, after)],
        _ => texts["Mean.None"],
    };

    public static string Short(IStringLocalizer<PlausibilityTexts> texts, ScenarioPlausibility one) => (one.Before, one.After) switch
    {
        ({ } before, { } after) when before.People != after.People => texts[
            "Mean.ShortBoth",
            Leaning.Moved(texts, before.Mean, after.Mean),
            Leaning.Apart(texts, after),
            before.People,
            after.People],
        ({ } before, { } after) => texts["Mean.Short", Leaning.Moved(texts, before.Mean, after.Mean), Leaning.Apart(texts, after)],
        (null, null) => texts["Mean.None"],
        var (before, after) => texts["Mean.Short", Leaning.Of(texts, (after ?? before)!.Mean), Leaning.Apart(texts, (after ?? before)!)],
    };

    // Means of other people differ without anybody having moved: who reads the move reads of how many.
    private static string Both(IStringLocalizer<PlausibilityTexts> texts, ScenarioMean before, ScenarioMean after) =>
        before.People == after.People
            ? Last(texts, after)
            : texts["Mean.PeopleBoth", before.People, after.People, Leaning.Apart(texts, after)];

    private static string Last(IStringLocalizer<PlausibilityTexts> texts, ScenarioMean mean) =>
        texts["Mean.People", mean.People, Leaning.Apart(texts, mean)];
}

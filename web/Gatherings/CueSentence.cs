using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Gatherings;

/// <summary>What a countdown leads to, and what to say aloud when one begins or is called off.</summary>
internal static class CueSentence
{
    /// <param name="prefix">« Cue » before the seconds, « Said.Cue » aloud.</param>
    public static string Of(IStringLocalizer<CrossingTexts> texts, string prefix, PendingCue cue, Kit kit) =>
        texts[$"{prefix}.{cue.Kind}", cue.Phase is { } phase ? kit.Find(phase)?.ShortTitle ?? "" : ""];

    /// <returns>Null when there is nothing new to say.</returns>
    public static string? Between(IStringLocalizer<CrossingTexts> texts, Kit kit, RoomView? before, RoomView after) =>
        (before?.Gathering?.Cue, after.Gathering?.Cue) switch
        {
            (null, { } begun) => Of(texts, "Said.Cue", begun, kit),
            ({ } one, { } other) when (one.Kind, one.Phase) != (other.Kind, other.Phase) => Of(texts, "Said.Cue", other, kit),
            ({ } ended, null) when ended.At > after.Now => texts["Said.CalledOff"],
            _ => null,
        };
}

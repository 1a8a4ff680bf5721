using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Anchoring;

/// <summary>Where an idea was put, to whoever does not look.</summary>
internal static class Filing
{
    /// <param name="family">Null once it has none.</param>
    public static string Filed(this IStringLocalizer<AnchoringConsole> texts, IdeasView ideas, FamilyId? family) => family is null
        ? texts["Said.Unfiled"]
        : texts["Said.Filed", ideas.Families.FirstOrDefault(one => one.Id == family)?.Name ?? ""];
}

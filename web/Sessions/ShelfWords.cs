using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>What tells a workshop from another one of its title, wherever it is chosen or managed.</summary>
internal static class ShelfWords
{
    /// <summary>« 14 avril 2026 · répétition · clos · 12 personnes · Quels futurs ? »</summary>
    public static string About(this IStringLocalizer<ReviewTexts> texts, ShelfLine line)
    {
        string?[] said =
        [
            Moments.Day(line.At),
            line.IsRehearsal ? texts["Rehearsal"].Value : null,
            texts[$"State.{line.State}"].Value,
            texts.Counted("People", line.People),
            line.KitTitle,
        ];
        return string.Join(" · ", said.OfType<string>());
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Kits;

/// <summary>The parts of a kit that its author opens one at a time, by their path; the workshop itself is the empty one.</summary>
internal static partial class KitParts
{
    /// <summary>Publishing is no part of the kit, and has a place beside them.</summary>
    public const string Publishing = "publier";

    public const string Phases = "phases";

    public const string Scenarios = "scenarios";

    /// <summary>Each of their items is a part of its own.</summary>
    public static readonly ImmutableArray<string> Lists = [Scenarios, Phases, "cards", "artefacts"];

    public static readonly ImmutableArray<string> All =
        ["", Scenarios, Phases, "cards", "artefacts", "dots", "needs", "reactions", "assessment", "profile"];

    /// <summary>The part where a path is written.</summary>
    public static string Of(string path)
    {
        var first = KitPath.Steps(path).FirstOrDefault() ?? "";
        return Lists.Contains(first) && ItemPart().Match(path) is { Success: true } item ? item.Value
            : All.Contains(first) || first == Publishing ? first
            : "";
    }

    /// <summary>In the address of the page, from 1: « phases-3 ».</summary>
    public static string InAddress(string part) => KitPath.AsItem(part) is var (list, at)
        ? string.Create(CultureInfo.InvariantCulture, $"{list}-{at + 1}")
        : part;

    public static string FromAddress(string? said)
    {
        var path = said?.Split('-') is [var list, var rank]
            && int.TryParse(rank, CultureInfo.InvariantCulture, out var number) && number > 0
            ? KitPath.Item(list, number - 1)
            : said ?? "";
        return Of(path);
    }

    [GeneratedRegex(@"^[a-z]+\[\d+\]")]
    private static partial Regex ItemPart();
}

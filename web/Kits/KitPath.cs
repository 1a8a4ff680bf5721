using System.Globalization;
using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// Places inside a kit, « phases[2].title ». A named place, « phases[=vote].title », says the id of each item that has one:
/// it still means the same after something was moved.
/// </summary>
internal static class KitPath
{
    private const char Mark = '=';

    public static string Member(string path, string name) => path.Length is 0 ? name : $"{path}.{name}";

    public static string Item(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"{list}[{at}]");

    /// <returns>The list and the rank of an item; null when the path does not end with a rank.</returns>
    public static (string List, int At)? AsItem(string path) =>
        path.EndsWith(']') && path.LastIndexOf('[') is var open and > 0
        && int.TryParse(path[(open + 1)..^1], CultureInfo.InvariantCulture, out var at)
            ? (path[..open], at)
            : null;

    /// <summary>What holds it; empty for a part of the kit itself.</summary>
    public static string Parent(string path) => path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];

    public static string LastName(string path) => Steps(path).LastOrDefault() ?? "";

    /// <summary>Names and ranks in order, « phases », « 2 », « title ».</summary>
    public static ImmutableArray<string> Steps(string path) =>
        [.. path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Null when nothing is there.</summary>
    public static JsonNode? Find(JsonNode? root, string path) =>
        Steps(path).Aggregate(root, (at, step) => at switch
        {
            JsonArray list => Rank(list, step) is var rank and >= 0 ? list[rank] : null,
            JsonObject members => members[step],
            _ => null,
        });

    public static string Named(JsonNode? root, string path) =>
        Rewritten(root, path, (item, _) => IdOf(item) is { } id ? $"{Mark}{id}" : null);

    /// <summary>Where a named place is now; null when its item is gone.</summary>
    public static string? Ranked(JsonNode? root, string named)
    {
        var path = Rewritten(root, named, (_, rank) => rank.ToString(CultureInfo.InvariantCulture));
        return path.Contains("[]", StringComparison.Ordinal) ? null : path;
    }

    /// <summary>Of the element that writes it.</summary>
    public static string Element(string path) => "k-" + string.Join('-', Steps(path));

    public static string? IdOf(JsonNode? item) =>
        (item as JsonObject)?["id"].AsText() is { Length: > 0 } id ? id : null;

    /// <summary>What tells an item from its siblings while it is drawn: a draft may hold the same id twice.</summary>
    public static string Key(JsonArray list, int at) =>
        IdOf(list[at]) is { } id && !list.Take(at).Any(before => IdOf(before) == id) ? id : Item("", at);

    private static string Rewritten(JsonNode? root, string path, Func<JsonNode?, int, string?> rewrite)
    {
        var (at, written) = (root, "");
        foreach (var step in Steps(path))
        {
            if (at is JsonArray list)
            {
                var rank = Rank(list, step);
                at = rank < 0 ? null : list[rank];
                written += $"[{(rank < 0 ? "" : rewrite(at, rank) ?? step)}]";
                continue;
            }

            at = (at as JsonObject)?[step];
            written = Member(written, step);
        }

        return written;
    }

    private static int Rank(JsonArray list, string step)
    {
        if (step[0] != Mark)
        {
            return int.TryParse(step, CultureInfo.InvariantCulture, out var rank) && rank < list.Count ? rank : -1;
        }

        for (var at = 0; at < list.Count; at++)
        {
            if (step.AsSpan(1).SequenceEqual(IdOf(list[at])))
            {
                return at;
            }
        }

        return -1;
    }
}

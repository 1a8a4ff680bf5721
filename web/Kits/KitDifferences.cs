using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What sets two kits apart, in the order of the newer one. Items of a list are known by their id.</summary>
internal static class KitDifferences
{
    private const string Whole = "whole";
    private const int Longest = 400;

    private static readonly string[] HeldByTheLibrary = ["id", "version", "ancestors", "$schema"];
    private static readonly string[] Names = ["shortTitle", "title", "label", "name", "sha256"];
    private static readonly string[] Parts =
    [
        "licence", "scenarios", "dots", "cards", "phases", "profile", "needs", "reactions", "assessment", "artefacts",
    ];

    public static ImmutableArray<KitDifference> Between(string before, string after)
    {
        var (from, to) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        var names = to.Select(one => one.Key).Union(from.Select(one => one.Key)).Except(HeldByTheLibrary);
        return
        [
            .. names.SelectMany(name => Parts.Contains(name)
                ? Node(new(name, "", ""), from[name], to[name])
                : Node(new(Whole, "", name), from[name], to[name])).OrderBy(one => Array.IndexOf(Parts, one.Part)),
        ];
    }

    private static IEnumerable<KitDifference> Node(Place at, JsonNode? from, JsonNode? to) => (from, to) switch
    {
        (null, null) => [],
        (JsonObject one, JsonObject other) => other.Select(member => member.Key).Union(one.Select(member => member.Key))
            .Where(name => name is not "id")
            .SelectMany(name => Node(at.Into(name), one[name], other[name])),
        (JsonArray or null, JsonArray or null) when AreItems(from) || AreItems(to) =>
            Items(at, from?.AsArray() ?? [], to?.AsArray() ?? []),
        _ when JsonNode.DeepEquals(from, to) => [],
        (null, _) => [at.Said(KitDifferenceKind.Added, null, Text(to))],
        (_, null) => [at.Said(KitDifferenceKind.Removed, Text(from), null)],
        _ => [at.Said(KitDifferenceKind.Changed, Text(from), Text(to))],
    };

    private static IEnumerable<KitDifference> Items(Place at, JsonArray from, JsonArray to)
    {
        var (before, after) = (ById(from), ById(to));
        foreach (var (id, item) in after)
        {
            var inside = at.At(NameOf(item));
            foreach (var one in Item(inside, before.GetValueOrDefault(id), item))
            {
                yield return one;
            }
        }

        foreach (var (id, item) in before.Where(one => !after.ContainsKey(one.Key)))
        {
            yield return at.At(NameOf(item)).Said(KitDifferenceKind.Removed, Text(item), null);
        }

        string[] stayed = [.. before.Keys.Where(after.ContainsKey)];
        string[] stand = [.. after.Keys.Where(before.ContainsKey)];
        if (!stayed.SequenceEqual(stand))
        {
            yield return at.Into("order").Said(
                KitDifferenceKind.Moved, Listed(stayed, before), Listed(stand, after));
        }
    }

    private static IEnumerable<KitDifference> Item(Place at, JsonObject? from, JsonObject to) =>
        from is null ? [at.Said(KitDifferenceKind.Added, null, Text(to))] : Node(at, from, to);

    private static string Listed(string[] ids, Dictionary<string, JsonObject> items) =>
        string.Join('\n', ids.Select(id => NameOf(items[id])));

    // Items without an id are known by their rank: they have no life of their own.
    private static Dictionary<string, JsonObject> ById(JsonArray list)
    {
        var items = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (item, rank) in list.OfType<JsonObject>().Select((item, rank) => (item, rank)))
        {
            items.TryAdd(item["id"] is JsonValue id ? id.ToString() : $"#{rank}", item);
        }

        return items;
    }

    private static bool AreItems(JsonNode? node) => node is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject);

    private static string NameOf(JsonObject item) =>
        Names.Select(name => item[name]?.ToString()).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? item["id"]?.ToString() ?? "";

    private static string Text(JsonNode? node)
    {
        var text = string.Join('\n', Lines(node));
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject whole => whole.Where(member => member.Key is not ("id" or "sha256")).SelectMany(member => Lines(member.Value)),
        JsonArray list => list.SelectMany(Lines),
        null => [],
        _ => [node.ToString()],
    };

    private sealed record Place(string Part, string Item, string Field)
    {
        public Place Into(string field) => this with { Field = field };

        public Place At(string item) => this with { Item = Item.Length is 0 ? item : $"{Item}, {item}", Field = "" };

        public KitDifference Said(KitDifferenceKind kind, string? before, string? after) => new(Part, Item, Field, kind, before, after);
    }
}

/// <param name="Part">Of the kit, as its file names it; « whole » for what stands at the top.</param>
/// <param name="Item">The name of the phase, scenario…; empty when it is none.</param>
/// <param name="Field">As the file names it; empty for the whole item.</param>
public sealed record KitDifference(string Part, string Item, string Field, KitDifferenceKind Kind, string? Before, string? After);

public enum KitDifferenceKind
{
    Changed = 0,
    Added,
    Removed,
    Moved,
}

using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// What sets two kits apart, in the order of the newer one and in the words of the editor. Items of a list are known by their id.
/// </summary>
internal sealed class KitDifferences(JsonObject before, JsonObject after, KitWords words)
{
    private const string Whole = "whole";
    private const int LongestName = 80;

    private static readonly string[] HeldByTheLibrary = ["id", "version", "ancestors", "$schema"];
    private static readonly string[] Parts =
    [
        "licence", "scenarios", "dots", "cards", "phases", "profile", "needs", "reactions", "assessment", "artefacts",
    ];

    /// <param name="from">As files.</param>
    public static ImmutableArray<KitDifference> Between(string from, string to, FormNode form, KitWords names)
    {
        var (older, newer) = (JsonNode.Parse(from)!.AsObject(), JsonNode.Parse(to)!.AsObject());
        return [.. new KitDifferences(older, newer, names).All(form)];
    }

    private IEnumerable<KitDifference> All(FormNode form) => after.Select(one => one.Key).Union(before.Select(one => one.Key))
        .Except(HeldByTheLibrary)
        .SelectMany(name => Parts.Contains(name)
            ? Node(new(name, "", "", form.Member(name)), before[name], after[name])
            : Node(Into(new(Whole, "", "", form), after, name), before[name], after[name]))
        .OrderBy(one => Array.IndexOf(Parts, one.Part));

    private IEnumerable<KitDifference> Node(Place at, JsonNode? from, JsonNode? to) => (from, to) switch
    {
        (null, null) => [],
        (JsonObject one, JsonObject other) when IsFile(one) || IsFile(other) =>
            JsonNode.DeepEquals(one, other) ? [] : [at.Said(KitDifferenceKind.Changed, null, null)],
        (JsonObject one, JsonObject other) => other.Select(member => member.Key).Union(one.Select(member => member.Key))
            .Where(name => name is not "id")
            .SelectMany(name => Node(Into(at, other.ContainsKey(name) ? other : one, name), one[name], other[name])),
        (JsonArray or null, JsonArray or null) when AreItems(from) || AreItems(to) =>
            Items(at, from?.AsArray() ?? [], to?.AsArray() ?? []),
        _ when JsonNode.DeepEquals(from, to) => [],
        (null, _) => [Added(at, to)],
        (_, null) => [Removed(at, from)],
        _ => [Changed(at, from, to)],
    };

    private IEnumerable<KitDifference> Items(Place at, JsonArray from, JsonArray to)
    {
        var (older, newer) = (ById(from), ById(to));
        foreach (var (id, item) in newer)
        {
            var inside = at.At(NameOf(item));
            foreach (var one in older.TryGetValue(id, out var was) ? Node(inside, was, item) : [Added(inside, item)])
            {
                yield return one;
            }
        }

        foreach (var (_, item) in older.Where(one => !newer.ContainsKey(one.Key)))
        {
            yield return Removed(at.At(NameOf(item)), item);
        }

        string[] stayed = [.. older.Keys.Where(newer.ContainsKey)];
        string[] stand = [.. newer.Keys.Where(older.ContainsKey)];
        if (!stayed.SequenceEqual(stand))
        {
            yield return at.Said(KitDifferenceKind.Moved, Listed(stayed, older), Listed(stand, newer));
        }
    }

    private KitDifference Added(Place at, JsonNode? item) => at.Said(KitDifferenceKind.Added, null, Start(item, at.Form, after));

    private KitDifference Removed(Place at, JsonNode? item) => at.Said(KitDifferenceKind.Removed, Start(item, at.Form, before), null);

    private KitDifference Changed(Place at, JsonNode? from, JsonNode? to)
    {
        var (was, stands) = Excerpt.Apart(Text(from, at.Form, before), Text(to, at.Form, after));
        return at.Said(KitDifferenceKind.Changed, was, stands);
    }

    private Place Into(Place at, JsonObject around, string name) => Inside(at.Form, around, name) is { } form
        ? at with { Field = words.Label(form), Form = form }
        : at with { Field = name, Form = null };

    // The kind of an object says which form it has: no form of one kind knows the others.
    private static FormNode? Inside(FormNode? form, JsonObject around, string name) => form is { Kind: FormKind.Kinds } && name is "kind"
        ? new FormNode(FormKind.Choice, name, form.Definition, name) { Options = form.Options }
        : FormWalk.Below(form, around, name);

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

    private static bool IsFile(JsonObject node) => node.ContainsKey("sha256");

    private static string NameOf(JsonObject item)
    {
        var name = item["shortTitle"].AsText() is { Length: > 0 } brief ? brief
            : item.Called() is { Length: > 0 } called ? called
            : item["id"]?.ToString() ?? "";
        return name.Length <= LongestName ? name : name[..LongestName] + "…";
    }

    private string? Start(JsonNode? node, FormNode? form, JsonObject kit) =>
        Text(node, form, kit) is { Length: > 0 } text ? Excerpt.Of(text) : null;

    private string Text(JsonNode? node, FormNode? form, JsonObject kit) => string.Join('\n', Lines(node, form, kit));

    private IEnumerable<string> Lines(JsonNode? node, FormNode? form, JsonObject kit) => node switch
    {
        JsonObject file when IsFile(file) => [],
        JsonObject whole => whole.Where(member => member.Key is not "id")
            .SelectMany(member => Lines(member.Value, Inside(form, whole, member.Key), kit)),
        JsonArray list => list.SelectMany(item => Lines(item, form?.Item, kit)),
        null => [],
        _ => [Value(node.ToString(), form, kit)],
    };

    private string Value(string value, FormNode? form, JsonObject kit) => form switch
    {
        { Kind: FormKind.Choice } => words.Option(form, value),
        { Kind: FormKind.Scenario } => Titled(kit["scenarios"], value),
        { Kind: FormKind.Card } => Titled(kit["cards"], value),
        _ => value,
    };

    private static string Titled(JsonNode? list, string id) =>
        list.AsList().FirstOrDefault(item => KitPath.IdOf(item) == id) is JsonObject found ? NameOf(found) : id;

    /// <param name="Form">What writes it.</param>
    private sealed record Place(string Part, string Item, string Field, FormNode? Form)
    {
        public Place At(string item) =>
            this with { Item = Item.Length is 0 ? item : $"{Item}, {item}", Field = "", Form = Form?.Item };

        public KitDifference Said(KitDifferenceKind kind, string? before, string? after) =>
            new(Part, Item, Field, kind, before, after, Form is { Kind: FormKind.Choice });
    }
}

/// <param name="Part">Of the kit, as its file names it; « whole » for what stands at the top.</param>
/// <param name="Item">The name of the phase, scenario…; empty when it is none.</param>
/// <param name="Field">As the editor calls it; empty for the whole item.</param>
/// <param name="Before">Null where nothing was, and for a file: its name says nothing to anybody.</param>
/// <param name="IsOurs">Both are words of the interface, and not of the kit.</param>
public sealed record KitDifference(
    string Part, string Item, string Field, KitDifferenceKind Kind, string? Before, string? After, bool IsOurs = false);

public enum KitDifferenceKind
{
    Changed = 0,
    Added,
    Removed,
    Moved,
}

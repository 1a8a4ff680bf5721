using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FilageFuturs.Silo.Kits;

/// <summary>Changes made to a kit's text. Pure: the same text and changes are the same text.</summary>
internal static class KitEditing
{
    private static readonly JsonSerializerOptions Writing = new(KitJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 24 };

    private static readonly string[] HeldByTheLibrary = ["id", "version", "ancestors"];

    /// <summary>As a file: the same kit is the same text.</summary>
    public static string Text(Kit kit) => JsonSerializer.Serialize(kit, Writing);

    public static string Text(JsonNode node) => node.ToJsonString(Writing);

    /// <summary>The text after changes that were accepted once already.</summary>
    public static string Text(string from, IEnumerable<ImmutableArray<KitChange>> changes)
    {
        var root = Parse(from);
        foreach (var change in changes.SelectMany(one => one))
        {
            Apply(root, change);
        }

        return Text(root);
    }

    public static JsonObject Parse(string text) => JsonNode.Parse(text, documentOptions: Strict)!.AsObject();

    /// <summary>A member that is a text; empty when it is anything else.</summary>
    public static string Said(JsonNode? parent, string name) =>
        parent is JsonObject whole && whole[name] is JsonValue value && value.TryGetValue<string>(out var said) ? said : "";

    public static string Held(string text, string id, int version, ImmutableArray<KitAncestor> ancestors)
    {
        var root = Parse(text);
        (root["id"], root["version"]) = (id, version);
        root.Remove("ancestors");
        if (!ancestors.IsEmpty)
        {
            root["ancestors"] = JsonSerializer.SerializeToNode(ancestors, Writing);
        }

        return Text(root);
    }

    /// <summary>Changes the kit, or answers why it cannot.</summary>
    public static Refusal Apply(JsonObject root, KitChange change)
    {
        if (KitPath.Parse(change.Path) is not { } steps || KitPath.Find(root, steps[..^1]) is not { } parent)
        {
            return Refusal.NoSuchPath;
        }

        if (HeldByTheLibrary.Contains(steps[0] as string))
        {
            return Refusal.PartIsKept;
        }

        return change.Kind switch
        {
            KitChangeKind.Set => Value(change, value => Set(parent, steps[^1], value)),
            KitChangeKind.Insert => Value(change, value => Insert(parent, steps[^1], value)),
            KitChangeKind.Remove => Remove(parent, steps[^1]),
            KitChangeKind.Move => Move(parent, steps[^1], change.To),
            KitChangeKind.Check => Value(change, value => Check(KitPath.Find(parent, steps[^1..]), value)),
            _ => Refusal.ChangeIsBroken,
        };
    }

    private static Refusal Value(KitChange change, Func<JsonNode?, Refusal> put)
    {
        try
        {
            var value = JsonNode.Parse(change.Json ?? "", documentOptions: Strict);
            _ = value?.ToJsonString(Writing);
            return put(value);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return Refusal.ChangeIsBroken;
        }
    }

    private static Refusal Set(JsonNode parent, object step, JsonNode? value)
    {
        switch (parent, step)
        {
            case (JsonArray list, int rank) when rank < list.Count:
                list[rank] = value;
                return Refusal.None;
            case (JsonObject whole, string name):
                whole[name] = value;
                return Refusal.None;
            default:
                return Refusal.NoSuchPath;
        }
    }

    private static Refusal Check(JsonNode? found, JsonNode? expected) =>
        JsonNode.DeepEquals(found, expected) ? Refusal.None : Refusal.DraftHasMovedOn;

    private static Refusal Insert(JsonNode parent, object step, JsonNode? value)
    {
        if (parent is not JsonArray list || step is not int rank || rank > list.Count)
        {
            return Refusal.NoSuchPath;
        }

        list.Insert(rank, value);
        return Refusal.None;
    }

    private static Refusal Remove(JsonNode parent, object step)
    {
        switch (parent, step)
        {
            case (JsonArray list, int rank) when rank < list.Count:
                list.RemoveAt(rank);
                return Refusal.None;
            case (JsonObject whole, string name) when whole.Remove(name):
                return Refusal.None;
            default:
                return Refusal.NoSuchPath;
        }
    }

    private static Refusal Move(JsonNode parent, object step, int to)
    {
        if (parent is not JsonArray list || step is not int rank || rank >= list.Count || to < 0 || to >= list.Count)
        {
            return Refusal.NoSuchPath;
        }

        var item = list[rank];
        list.RemoveAt(rank);
        list.Insert(to, item);
        return Refusal.None;
    }
}

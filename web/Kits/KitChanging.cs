using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>Changes made to the copy that the author sees, before the silo answers; what cannot be done is left out.</summary>
internal static class KitChanging
{
    // As the silo writes it: a letter of any alphabet is one letter, and the length of a change is that of its words.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static KitChange Set(string path, JsonNode? value) => new(KitChangeKind.Set, path, value?.ToJsonString(Plain) ?? "null");

    public static KitChange Insert(string path, JsonNode value) => new(KitChangeKind.Insert, path, value.ToJsonString(Plain));

    public static KitChange Remove(string path) => new(KitChangeKind.Remove, path);

    public static KitChange Move(string path, int to) => new(KitChangeKind.Move, path, To: to);

    public static void Apply(this JsonObject kit, KitChange change)
    {
        if (KitPath.AsItem(change.Path) is var (list, at))
        {
            if (KitPath.Find(kit, list) is JsonArray items)
            {
                Apply(items, at, change);
            }

            return;
        }

        var name = KitPath.LastName(change.Path);
        if (KitPath.Find(kit, KitPath.Parent(change.Path)) is not JsonObject members)
        {
            return;
        }

        if (change.Kind is KitChangeKind.Set)
        {
            members[name] = Value(change);
        }
        else if (change.Kind is KitChangeKind.Remove)
        {
            members.Remove(name);
        }
    }

    private static void Apply(JsonArray items, int at, KitChange change)
    {
        switch (change.Kind)
        {
            case KitChangeKind.Set when at < items.Count:
                items[at] = Value(change);
                break;
            case KitChangeKind.Insert when at <= items.Count:
                items.Insert(at, Value(change));
                break;
            case KitChangeKind.Remove when at < items.Count:
                items.RemoveAt(at);
                break;
            case KitChangeKind.Move when at < items.Count:
                var item = items[at];
                items.RemoveAt(at);
                items.Insert(Math.Clamp(change.To, 0, items.Count), item);
                break;
        }
    }

    private static JsonNode? Value(KitChange change) => JsonNode.Parse(change.Json ?? "null");
}

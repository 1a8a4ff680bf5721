using System.Globalization;
using System.Text.Json.Nodes;

namespace FilageFuturs.Tests.Kits;

/// <summary>A kit's file with one thing of it changed, named by its path.</summary>
internal static class EditedKit
{
    public static string Without(string kit, string path) => Edited(kit, path, (parent, name) =>
    {
        if (parent is JsonArray list)
        {
            list.RemoveAt(int.Parse(name, CultureInfo.InvariantCulture));
            return;
        }

        parent.AsObject().Remove(name);
    });

    public static string Changed(string kit, string path, JsonNode? value) => Edited(kit, path, (parent, name) =>
    {
        if (parent is JsonArray list)
        {
            list[int.Parse(name, CultureInfo.InvariantCulture)] = value;
            return;
        }

        parent[name] = value;
    });

    private static string Edited(string text, string path, Action<JsonNode, string> edit)
    {
        var kit = JsonNode.Parse(text)!;
        var steps = path.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        edit(steps[..^1].Aggregate(kit, Into), steps[^1]);
        return kit.ToJsonString();
    }

    private static JsonNode Into(JsonNode node, string step) =>
        node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
}

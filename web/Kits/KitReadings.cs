using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>Values of a kit that may not be what they should be yet.</summary>
internal static class KitReadings
{
    private static readonly string[] Names =
        ["title", "label", "heading", "headline", "name", "text", "claim", "caption", "speech", "value"];

    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? AsNumber(this JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static JsonArray AsList(this JsonNode? node) => node as JsonArray ?? [];

    /// <summary>What an item is called by, empty when nothing of it is written yet.</summary>
    public static string Called(this JsonNode? item) => item switch
    {
        JsonValue value => value.AsText() ?? value.ToString(),
        JsonObject members => Names.Select(name => members[name].AsText()).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? members["says"].AsList().FirstOrDefault().AsText()
            ?? "",
        _ => "",
    };

    /// <summary>Null when it is not complete enough to be one.</summary>
    public static T? As<T>(this JsonNode? node)
        where T : class
    {
        try
        {
            return node.Deserialize<T>(KitJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

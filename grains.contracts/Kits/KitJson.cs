using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>How a kit is written in a file: camelCase, ids as plain strings, « dot-vote » for a kind.</summary>
public static class KitJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// Events as they lie on disk: a name with its version, a JSON object of facts, and apart from it one of words that can
/// be erased.
/// </summary>
internal static class EventJson
{
    public static readonly JsonSerializerOptions Options = Of(null);

    private const string Nothing = "{}";

    private static readonly JsonSerializerOptions Facts = Of(type => Keep(type, property => !IsWords(property) && !IsOwner(property)));
    private static readonly JsonSerializerOptions Words = Of(type => Keep(type, IsWords));

    public static NewEvent Encode(Guid id, DateTimeOffset at, SessionEvent happened)
    {
        var type = happened.GetType();
        var words = JsonSerializer.Serialize(happened, type, Words);
        return new(
            id,
            EventNames.ByType[type],
            at,
            JsonSerializer.Serialize(happened, type, Facts),
            words is Nothing ? null : words,
            happened.Owner?.Value);
    }

    /// <exception cref="UnknownEventException">A newer program wrote this event.</exception>
    public static Recorded Decode(StoredEvent stored)
    {
        var whole = stored.Words is null ? stored.Data : Joined(stored.Data, stored.Words);
        return new(stored.Version, stored.At, EventNames.ByName.TryGetValue(stored.Type, out var type)
            ? (SessionEvent)JsonSerializer.Deserialize(whole, type, Options)!
            : Raised(stored.Type, JsonNode.Parse(whole)!.AsObject()));
    }

    private static SessionEvent Raised(string name, JsonObject data)
    {
        var (known, raised) = Upcasts.Known.Raise(name, data);
        return EventNames.ByName.TryGetValue(known, out var type)
            ? (SessionEvent)raised.Deserialize(type, Options)!
            : throw new UnknownEventException(known);
    }

    // Both are objects that Encode wrote; a replay reads thousands of them, and no tree is needed to put them together.
    private static string Joined(string data, string words) =>
        data.Length <= Nothing.Length ? words : words.Length <= Nothing.Length ? data : $"{data[..^1]},{words[1..]}";

    private static JsonSerializerOptions Of(Action<JsonTypeInfo>? written)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        if (written is not null)
        {
            resolver.Modifiers.Add(written);
        }

        return new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new BoardIdJson(),
            },
        };
    }

    // What lies inside an event goes whole with the member that holds it.
    private static void Keep(JsonTypeInfo type, Predicate<JsonPropertyInfo> isKept)
    {
        if (type.Type.IsAssignableTo(typeof(SessionEvent)))
        {
            foreach (var property in type.Properties.Where(property => !isKept(property)).ToList())
            {
                type.Properties.Remove(property);
            }
        }
    }

    private static bool IsWords(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(WordsAttribute), inherit: true) is true;

    private static bool IsOwner(JsonPropertyInfo property) => property.Name is "owner";

    private sealed class BoardIdJson : JsonConverter<BoardId>
    {
        public override BoardId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BoardId.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, BoardId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

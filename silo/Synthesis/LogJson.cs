using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// Reads an event that another house wrote, with all that it says or not at all: a member, a word or a kind of object that this
/// house does not know is no detail to leave out, a newer house wrote it.
/// </summary>
internal static class LogJson
{
    private static readonly JsonSerializerOptions Whole = Of(mayBeNewer: false);

    // What a newer house may have said is let through, and nothing else is: nobody keeps what is read by it.
    private static readonly JsonSerializerOptions Newer = Of(mayBeNewer: true);

    /// <param name="data">Raised to what this house knows: see <see cref="Upcasts"/>.</param>
    /// <returns>Null when a newer house wrote it.</returns>
    /// <exception cref="JsonException">No house writes this.</exception>
    public static SessionEvent? Read(Type type, JsonObject data)
    {
        try
        {
            return (SessionEvent)data.Deserialize(type, Whole)!;
        }
        catch (JsonException)
        {
            _ = data.Deserialize(type, Newer);
            return null;
        }
    }

    private static JsonSerializerOptions Of(bool mayBeNewer)
    {
        var options = new JsonSerializerOptions(EventJson.Options)
        {
            UnmappedMemberHandling = mayBeNewer ? JsonUnmappedMemberHandling.Skip : JsonUnmappedMemberHandling.Disallow,
        };
        options.Converters.Insert(0, new ArtefactOfAKind(mayBeNewer));
        if (mayBeNewer)
        {
            options.Converters.Insert(0, new AnyWord());
        }

        return options;
    }

    private static bool IsWord(string? text) => text is [>= 'a' and <= 'z', ..];

    /// <summary>Its kind is a member in the file, and no member of what it is read as.</summary>
    private sealed class ArtefactOfAKind(bool mayBeNewer) : JsonConverter<Artefact>
    {
        private const string Kind = "kind";

        private static readonly Artefact OfANewerKind =
            new DocumentArtefact("") { Id = default, Label = "", Title = "", Presentation = "" };

        public override Artefact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var members = JsonNode.Parse(ref reader)!.AsObject();
            var kind = (string?)members[Kind] ?? "";
            members.Remove(Kind);
            return ArtefactKinds.ByName.TryGetValue(kind, out var type) ? (Artefact)members.Deserialize(type, options)!
                : mayBeNewer && IsWord(kind) ? OfANewerKind
                : throw new JsonException($"Unknown kind of artefact « {kind} ».");
        }

        public override void Write(Utf8JsonWriter writer, Artefact value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A file from elsewhere is read here, never written.");
    }

    /// <summary>Takes a word of a list, known or not.</summary>
    private sealed class AnyWord : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Word<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Word<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            IsWord(reader.GetString()) ? default : throw new JsonException("A choice is a word.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A file from elsewhere is read here, never written.");
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FilageFuturs.Artefacts;

/// <summary>The kind is a member like any other, wherever a database may have put it.</summary>
internal sealed class ArtefactJson : JsonConverter<Artefact>
{
    private const string Kind = "kind";

    public override Artefact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var kind = document.RootElement.TryGetProperty(Kind, out var named) ? named.GetString() : null;
        return kind is not null && ArtefactKinds.ByName.TryGetValue(kind, out var type)
            ? (Artefact)document.RootElement.Deserialize(type, options)!
            : throw new JsonException($"Unknown kind of artefact « {kind} ».");
    }

    public override void Write(Utf8JsonWriter writer, Artefact value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        var members = JsonSerializer.SerializeToNode(value, type, options)!.AsObject();
        members.Insert(0, Kind, JsonValue.Create(ArtefactKinds.ByType[type]));
        members.WriteTo(writer, options);
    }
}

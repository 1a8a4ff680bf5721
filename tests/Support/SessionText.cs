using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Tests.Support;

/// <summary>The whole state as text, so that two of them can be compared to the last field.</summary>
internal static class SessionText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new BoardKey() } };

    // What the session derives is left out; the opening, with its whole kit, does not change once it is there.
    public static string Of(Session session) => JsonSerializer.Serialize(
        new
        {
            session.Version,
            session.LastAt,
            session.Room.Opening?.Title,
            session.Room.Links,
            session.Room.Code,
            session.Room.Shown,
            session.Room.Messages,
            session.Room.Moments,
            session.Room.ClosedAt,
            session.Room.IsDeleted,
            session.Conduct,
            session.People,
            session.Vote,
            session.Grouping,
            session.Boards,
            session.ShareOut,
            session.Ideas,
            session.Speech,
        },
        Options);

    private sealed class BoardKey : JsonConverter<BoardId>
    {
        public override BoardId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            BoardId.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, BoardId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, BoardId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString());
    }
}

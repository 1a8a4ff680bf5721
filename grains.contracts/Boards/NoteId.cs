using System.Text.Json.Serialization;

namespace FilageFuturs.Boards;

/// <summary>One note on a board, chosen by the client that writes it.</summary>
[GenerateSerializer, Immutable, Alias("note-id")]
[JsonConverter(typeof(IdJson<NoteId>))]
public readonly record struct NoteId([property: Id(0)] string Value) : IId<NoteId>
{
    public static NoteId Of(string value) => new(value);

    public static NoteId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

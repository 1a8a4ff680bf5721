using System.Text.Json.Serialization;

namespace FilageFuturs.Synthesis;

/// <summary>One thing that was typed for a room that worked on paper.</summary>
[GenerateSerializer, Immutable, Alias("entry-id")]
[JsonConverter(typeof(IdJson<EntryId>))]
public readonly record struct EntryId([property: Id(0)] string Value) : IId<EntryId>
{
    public static EntryId Of(string value) => new(value);

    public static EntryId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

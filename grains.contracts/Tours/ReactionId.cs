using System.Text.Json.Serialization;

namespace FilageFuturs.Tours;

/// <summary>A reaction inside its kit: frightened, curious, never.</summary>
[GenerateSerializer, Immutable, Alias("reaction-id")]
[JsonConverter(typeof(IdJson<ReactionId>))]
public readonly record struct ReactionId([property: Id(0)] string Value) : IId<ReactionId>
{
    public static ReactionId Of(string value) => new(value);

    public static ReactionId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

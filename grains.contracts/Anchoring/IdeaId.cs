using System.Text.Json.Serialization;

namespace FilageFuturs.Anchoring;

/// <summary>One idea on the plenary wall, chosen by the client that writes it.</summary>
[GenerateSerializer, Immutable, Alias("idea-id")]
[JsonConverter(typeof(IdJson<IdeaId>))]
public readonly record struct IdeaId([property: Id(0)] string Value) : IId<IdeaId>
{
    public static IdeaId Of(string value) => new(value);

    public static IdeaId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

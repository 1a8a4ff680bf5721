using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>A kind of dot inside its kit: preferred, projected, feared.</summary>
[GenerateSerializer, Immutable, Alias("dot-id")]
[JsonConverter(typeof(IdJson<DotId>))]
public readonly record struct DotId([property: Id(0)] string Value) : IId<DotId>
{
    public static DotId Of(string value) => new(value);

    public static DotId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

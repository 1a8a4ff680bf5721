using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>A timed phase inside its kit.</summary>
[GenerateSerializer, Immutable, Alias("phase-id")]
[JsonConverter(typeof(IdJson<PhaseId>))]
public readonly record struct PhaseId([property: Id(0)] string Value) : IId<PhaseId>
{
    public static PhaseId Of(string value) => new(value);

    public static PhaseId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

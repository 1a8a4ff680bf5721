using System.Text.Json.Serialization;

namespace FilageFuturs.Anchoring;

/// <summary>One family of ideas, chosen by the client that names it.</summary>
[GenerateSerializer, Immutable, Alias("family-id")]
[JsonConverter(typeof(IdJson<FamilyId>))]
public readonly record struct FamilyId([property: Id(0)] string Value) : IId<FamilyId>
{
    public static FamilyId Of(string value) => new(value);

    public static FamilyId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

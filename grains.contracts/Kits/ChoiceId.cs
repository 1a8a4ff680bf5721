using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>One answer of a closed list of the profile, inside its kit.</summary>
[GenerateSerializer, Immutable, Alias("choice-id")]
[JsonConverter(typeof(IdJson<ChoiceId>))]
public readonly record struct ChoiceId([property: Id(0)] string Value) : IId<ChoiceId>
{
    public static ChoiceId Of(string value) => new(value);

    public static ChoiceId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

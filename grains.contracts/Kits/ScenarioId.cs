using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>A scenario inside its kit.</summary>
[GenerateSerializer, Immutable, Alias("scenario-id")]
[JsonConverter(typeof(IdJson<ScenarioId>))]
public readonly record struct ScenarioId([property: Id(0)] string Value) : IId<ScenarioId>
{
    public static ScenarioId Of(string value) => new(value);

    public static ScenarioId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

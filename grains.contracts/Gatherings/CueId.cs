using System.Text.Json.Serialization;

namespace FilageFuturs.Gatherings;

/// <summary>One call of the conductor, chosen by the client that gives it: giving it twice gives it once.</summary>
[GenerateSerializer, Immutable, Alias("cue-id")]
[JsonConverter(typeof(IdJson<CueId>))]
public readonly record struct CueId([property: Id(0)] string Value) : IId<CueId>
{
    public static CueId Of(string value) => new(value);

    public static CueId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

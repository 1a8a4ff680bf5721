using System.Text.Json.Serialization;

namespace FilageFuturs.Replay;

/// <summary>One pinned moment, chosen by the client that pins it.</summary>
[GenerateSerializer, Immutable, Alias("moment-id")]
[JsonConverter(typeof(IdJson<MomentId>))]
public readonly record struct MomentId([property: Id(0)] string Value) : IId<MomentId>
{
    public static MomentId Of(string value) => new(value);

    public static MomentId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

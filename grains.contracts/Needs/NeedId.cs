using System.Text.Json.Serialization;

namespace FilageFuturs.Needs;

/// <summary>One need on the map, the kit's or the room's own.</summary>
[GenerateSerializer, Immutable, Alias("need-id")]
[JsonConverter(typeof(IdJson<NeedId>))]
public readonly record struct NeedId([property: Id(0)] string Value) : IId<NeedId>
{
    public static NeedId Of(string value) => new(value);

    public static NeedId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

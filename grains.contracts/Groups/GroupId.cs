using System.Text.Json.Serialization;

namespace FilageFuturs.Groups;

/// <summary>A sub-group inside its session: g1, g2, in the order of the draw.</summary>
[GenerateSerializer, Immutable, Alias("group-id")]
[JsonConverter(typeof(IdJson<GroupId>))]
public readonly record struct GroupId([property: Id(0)] string Value) : IId<GroupId>
{
    public static GroupId Of(string value) => new(value);

    public static GroupId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>One change to a draft, named by whoever makes it.</summary>
[GenerateSerializer, Immutable, Alias("change-id")]
[JsonConverter(typeof(IdJson<ChangeId>))]
public readonly record struct ChangeId([property: Id(0)] string Value) : IId<ChangeId>
{
    public static ChangeId Of(string value) => new(value);

    public static ChangeId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

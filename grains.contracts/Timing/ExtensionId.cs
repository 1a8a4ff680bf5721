using System.Text.Json.Serialization;

namespace FilageFuturs.Timing;

/// <summary>One lengthening of a phase, chosen by the client that asks for it: asking twice lengthens once.</summary>
[GenerateSerializer, Immutable, Alias("extension-id")]
[JsonConverter(typeof(IdJson<ExtensionId>))]
public readonly record struct ExtensionId([property: Id(0)] string Value) : IId<ExtensionId>
{
    public static ExtensionId Of(string value) => new(value);

    public static ExtensionId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

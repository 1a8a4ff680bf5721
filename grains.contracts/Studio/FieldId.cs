using System.Text.Json.Serialization;

namespace FilageFuturs.Studio;

/// <summary>One thing to write in a template: « headline », « panel-3-speech ».</summary>
[GenerateSerializer, Immutable, Alias("studio-field-id")]
[JsonConverter(typeof(IdJson<FieldId>))]
public readonly record struct FieldId([property: Id(0)] string Value) : IId<FieldId>
{
    public static FieldId Of(string value) => new(value);

    public static FieldId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

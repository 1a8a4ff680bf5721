using System.Text.Json.Serialization;

namespace FilageFuturs.Artefacts;

/// <summary>A fictional object inside its kit.</summary>
[GenerateSerializer, Immutable, Alias("artefact-id")]
[JsonConverter(typeof(IdJson<ArtefactId>))]
public readonly record struct ArtefactId([property: Id(0)] string Value) : IId<ArtefactId>
{
    public static ArtefactId Of(string value) => new(value);

    public static ArtefactId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace FilageFuturs.Studio;

/// <summary>One wording of a field, chosen by whoever writes it: sent twice, it is the same wording.</summary>
[GenerateSerializer, Immutable, Alias("studio-revision-id")]
[JsonConverter(typeof(IdJson<RevisionId>))]
public readonly record struct RevisionId([property: Id(0)] string Value) : IId<RevisionId>
{
    public static RevisionId Of(string value) => new(value);

    public static RevisionId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

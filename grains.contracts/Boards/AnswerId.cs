using System.Text.Json.Serialization;

namespace FilageFuturs.Boards;

/// <summary>One wording of the answer that a group retains, chosen by the client that writes it.</summary>
[GenerateSerializer, Immutable, Alias("answer-id")]
[JsonConverter(typeof(IdJson<AnswerId>))]
public readonly record struct AnswerId([property: Id(0)] string Value) : IId<AnswerId>
{
    public static AnswerId Of(string value) => new(value);

    public static AnswerId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

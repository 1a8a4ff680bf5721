using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>A prompt, so a cell of a board, inside its kit: unique over all cards of the kit.</summary>
[GenerateSerializer, Immutable, Alias("prompt-id")]
[JsonConverter(typeof(IdJson<PromptId>))]
public readonly record struct PromptId([property: Id(0)] string Value) : IId<PromptId>
{
    public static PromptId Of(string value) => new(value);

    public static PromptId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

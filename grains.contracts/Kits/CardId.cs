using System.Text.Json.Serialization;

namespace FilageFuturs.Kits;

/// <summary>A card of prompts inside its kit.</summary>
[GenerateSerializer, Immutable, Alias("card-id")]
[JsonConverter(typeof(IdJson<CardId>))]
public readonly record struct CardId([property: Id(0)] string Value) : IId<CardId>
{
    public static CardId Of(string value) => new(value);

    public static CardId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

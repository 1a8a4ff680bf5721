using System.Text.Json.Serialization;

namespace FilageFuturs.Seats;

/// <summary>The place of one person in one session, whatever the number of their screens.</summary>
[GenerateSerializer, Immutable, Alias("seat-id")]
[JsonConverter(typeof(IdJson<SeatId>))]
public readonly record struct SeatId([property: Id(0)] string Value) : IId<SeatId>
{
    public static SeatId Of(string value) => new(value);

    public static SeatId New() => new(Guid.NewGuid().ToString("N"));

    public override string ToString() => Value;
}

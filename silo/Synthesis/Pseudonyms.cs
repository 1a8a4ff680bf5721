using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>The names that seats bear outside the house: « voix-3 », by order of arrival.</summary>
internal static class Pseudonyms
{
    /// <summary>Writes seats as voices.</summary>
    public static JsonSerializerOptions Of(IEnumerable<Recorded> log)
    {
        var names = log.Select(recorded => recorded.Event).OfType<SeatTaken>()
            .Select(taken => taken.Seat)
            .Distinct()
            .Select((seat, rank) => (seat, rank))
            .ToDictionary(pair => pair.seat, pair => $"voix-{pair.rank + 1}");
        return new(EventJson.Options) { Converters = { new SeatJson(names) } };
    }

    private sealed class SeatJson(Dictionary<SeatId, string> names) : JsonConverter<SeatId>
    {
        public override SeatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A pseudonym does not lead back to its seat.");

        public override void Write(Utf8JsonWriter writer, SeatId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(names.GetValueOrDefault(value, "voix"));
    }
}

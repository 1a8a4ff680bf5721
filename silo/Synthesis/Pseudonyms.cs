using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// The names that seats bear outside the house: « voix-3 » by order of arrival and, for ballots alone, « bulletin-7 »
/// in an order that nobody can find again without the tokens of everybody's browser.
/// </summary>
internal sealed class Pseudonyms
{
    private readonly Dictionary<SeatId, string> _voices;
    private readonly Dictionary<SeatId, string> _ballots;

    public Pseudonyms(ImmutableArray<Recorded> log)
    {
        var taken = log.Select(recorded => recorded.Event).OfType<SeatTaken>().ToList();
        var seats = taken.Select(seat => seat.Seat).Distinct().ToList();
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(taken.Select(seat => seat.TokenHash))));
        var shuffled = seats.OrderBy(
            seat => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(seat.Value))),
            StringComparer.Ordinal);
        _voices = Named("voix", seats);
        _ballots = Named("bulletin", shuffled);
        Voices = OptionsWith(_voices);
        Ballots = OptionsWith(_ballots);
    }

    /// <summary>Writes seats as voices.</summary>
    public JsonSerializerOptions Voices { get; }

    /// <summary>Writes seats as ballots.</summary>
    public JsonSerializerOptions Ballots { get; }

    public string BallotOf(SeatId seat) => _ballots[seat];

    private static Dictionary<SeatId, string> Named(string name, IEnumerable<SeatId> seats) =>
        seats.Select((seat, rank) => (seat, rank)).ToDictionary(pair => pair.seat, pair => $"{name}-{pair.rank + 1}");

    private static JsonSerializerOptions OptionsWith(Dictionary<SeatId, string> names)
    {
        var options = new JsonSerializerOptions(EventJson.Options);
        options.Converters.Add(new SeatJson(names));
        return options;
    }

    private sealed class SeatJson(Dictionary<SeatId, string> names) : JsonConverter<SeatId>
    {
        public override SeatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A pseudonym does not lead back to its seat.");

        public override void Write(Utf8JsonWriter writer, SeatId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(names.GetValueOrDefault(value, "voix"));
    }
}

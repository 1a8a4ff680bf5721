using System.Globalization;

namespace FilageFuturs.Rehearsals;

/// <summary>
/// What the seats of simulated people are called. Everybody in a gathering has a seat in its common room too: theirs name the session
/// whose rehearsal brought them in.
/// </summary>
public static class SimulatedSeats
{
    private const string Prefix = "simulated-";

    /// <param name="room">The session whose rehearsal brings them in.</param>
    /// <param name="rank">From 0.</param>
    public static SeatId Of(RoomView room, int rank) =>
        room.Gathering is null ? OfOneSession(rank) : new($"{Prefix}{room.Session}-{rank + 1}");

    /// <param name="rank">From 0.</param>
    public static SeatId OfOneSession(int rank) => new($"{Prefix}{rank + 1}");

    /// <summary>
    /// It names no session: that of a session of its own, or of a gathering in an older log, where each session has somebody else under it.
    /// </summary>
    public static bool IsOfOneSession(SeatId seat) => IsRanked(seat, Prefix);

    /// <summary>Whether the rehearsal of this session brought them in, and not that of another of its gathering.</summary>
    public static bool IsOf(RoomView room, PersonView person) => person.IsSimulated
        && (room.Gathering is null || IsOfOneSession(person.Seat) || IsRanked(person.Seat, $"{Prefix}{room.Session}-"));

    private static bool IsRanked(SeatId seat, string prefix) =>
        seat.Value.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(seat.Value.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

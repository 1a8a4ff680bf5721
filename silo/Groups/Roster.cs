namespace FilageFuturs.Silo.Groups;

/// <summary>Who is there to be grouped: seated, and not gone. Simulated people are people.</summary>
internal static class Roster
{
    public static ImmutableArray<Seat> Of(Session session) => [.. session.People.Seated.Where(seat => !seat.HasLeft)];

    /// <summary>Those of a group who are still there.</summary>
    /// <param name="missed">Not counted either: their screens have been gone for a while.</param>
    public static int Count(Session session, Group group, IReadOnlySet<SeatId>? missed = null) =>
        group.Seats.Count(id => session.People.Find(id) is { IsSeated: true, HasLeft: false } && missed?.Contains(id) is not true);
}

namespace FilageFuturs.Silo.Seats;

/// <summary>A newcomer and, once the groups are installed, the group that greets them: one decision, one commit.</summary>
internal static class SeatArrival
{
    public static Decision Join(
        Session session, JoinRequest request, IReadOnlySet<SeatId> present, IReadOnlySet<SeatId> missed, DateTimeOffset now) =>
        Placed(session, SeatRules.Join(session, request, present), request.Seat, missed, now);

    public static Decision Admit(Session session, SeatId seat, IReadOnlySet<SeatId> missed, DateTimeOffset now) =>
        Placed(session, SeatRules.Admit(session, seat), seat, missed, now);

    /// <summary>Whoever said goodbye on one screen and goes on with another.</summary>
    public static Decision ComeBack(Session session, SeatId seat, IReadOnlySet<SeatId> missed, DateTimeOffset now) =>
        Placed(session, SeatRules.ComeBack(session, seat), seat, missed, now);

    private static Decision Placed(
        Session session, Decision arrival, SeatId seat, IReadOnlySet<SeatId> missed, DateTimeOffset now)
    {
        if (arrival.Events.IsDefaultOrEmpty)
        {
            return arrival;
        }

        var after = session.Apply(new(session.Version + 1, now, arrival.Events[0]));
        return after.Grouping.Of(seat) is null && LatePlacing.For(after, seat, missed) is { } group
            ? Decision.Of(arrival.Events[0], new SeatPlaced(seat, group))
            : arrival;
    }
}

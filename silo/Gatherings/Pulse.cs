namespace FilageFuturs.Silo.Gatherings;

/// <summary>A room at a glance: counts and the seats that were removed, never a name, a word or a dot.</summary>
internal static class Pulse
{
    public static RoomPulse Of(SessionId id, Session session, IPresences presences, DateTimeOffset now)
    {
        var here = session.People.Seated.Where(seat => !seat.HasLeft).Select(presences.Of).ToList();
        var tiles = session.Boards.See(session);
        var vote = session.Vote.See(session);
        return new(
            session.Version,
            now,
            id,
            Seeing.StateOf(session),
            ConductView.Clock(session.Conduct),
            Position(session, now),
            session.Room.Opening!.ExpectedPeople,
            here.Count(presence => presence is Presence.Online),
            here.Count(presence => presence is Presence.Away),
            session.People.Waiting.Count(),
            vote?.Finished,
            vote?.Voters ?? 0,
            session.Vote.IsRevealed,
            tiles.Sum(tile => tile.Retained),
            tiles.Sum(tile => tile.Cells.Length),
            session.Speech.Hands.Count,
            session.Grouping.Active.Count(group => group.CallsHelp),
            !presences.FacilitatorIsMissed,
            session.Grouping.IsInstalled,
            session.Tie.PendingIn(session),
            session.Tie.LastCue,
            session.Tie is { IsInPlenary: true, ClockWaits: true } && session.Conduct.Now is { IsPaused: true },
            [.. session.People.Seats.Values.Where(seat => seat.State is SeatState.Removed).Select(seat => seat.Id)]);
    }

    /// <summary>By the first plan, so that a room which took its time is late, not merely longer.</summary>
    private static TimeSpan Position(Session session, DateTimeOffset now)
    {
        var plan = session.Conduct.FirstPlan;
        if (session.IsClosed)
        {
            return Sum(plan);
        }

        if (session.Conduct.Now is not { } running)
        {
            return TimeSpan.Zero;
        }

        var before = Sum([.. plan.TakeWhile(planned => planned.Phase != running.Phase)]);
        var planned = plan.FirstOrDefault(one => one.Phase == running.Phase)?.Length ?? TimeSpan.Zero;
        var held = running.Held(now);
        return before + (held < planned ? held : planned);
    }

    private static TimeSpan Sum(ImmutableArray<PlannedPhase> plan) =>
        plan.Aggregate(TimeSpan.Zero, (sum, planned) => sum + planned.Length);
}

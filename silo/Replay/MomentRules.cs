namespace FilageFuturs.Silo.Replay;

/// <summary>Which moments may be pinned or unpinned, and by whom.</summary>
internal static class MomentRules
{
    public static Decision Pin(Session session, Identity who, MomentId moment, MomentKind kind)
    {
        if (!Ids.IsValid(moment.Value))
        {
            return Refusal.IdIsInvalid;
        }

        if (session.Phase is null)
        {
            return Refusal.NotStarted;
        }

        if (session.Room.Moments.ContainsKey(moment))
        {
            return Decision.Nothing;
        }

        if (session.Room.Moments.Values.Count(pinned => !pinned.IsTakenBack) >= Limits.MomentsPerSession)
        {
            return Refusal.TooMany;
        }

        return who.Facilitates || who.Group is not null
            ? new MomentPinned(moment, kind, who.Seat, who.Group)
            : Refusal.NotInThisGroup;
    }

    public static Decision Unpin(Session session, Identity who, MomentId moment, DateTimeOffset now)
    {
        if (!session.Room.Moments.TryGetValue(moment, out var pinned))
        {
            return Refusal.NothingToUndo;
        }

        if (pinned.By is { } seat ? who.Seat != seat : !who.Facilitates)
        {
            return Refusal.NotAllowed;
        }

        return pinned.IsTakenBack ? Decision.Nothing
            : Gate.IsTooLateToUndo(pinned.At, now) ? Refusal.TooLateToUndo
            : new MomentUnpinned(moment);
    }
}

/// <param name="By">Null: the facilitation.</param>
internal sealed record PinnedMoment(SeatId? By, DateTimeOffset At)
{
    public bool IsTakenBack { get; init; }
}

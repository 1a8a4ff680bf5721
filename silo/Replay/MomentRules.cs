namespace FilageFuturs.Silo.Replay;

/// <summary>Which moments may be pinned, and by whom.</summary>
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

        if (session.Room.Moments.Contains(moment))
        {
            return Decision.Nothing;
        }

        if (session.Room.Moments.Count >= Limits.MomentsPerSession)
        {
            return Refusal.TooMany;
        }

        return who.Facilitates || who.Group is not null
            ? new MomentPinned(moment, kind, who.Seat, who.Group)
            : Refusal.NotInThisGroup;
    }
}

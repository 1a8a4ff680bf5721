namespace FilageFuturs.Silo.Anchoring;

/// <summary>What must be preserved: everybody writes and supports, the facilitation names the families.</summary>
internal static class AnchoringRules
{
    public static Decision AddIdea(Session session, SeatId by, IdeaId id, string text, DateTimeOffset now)
    {
        if (session.Ideas.Find(id) is { } known)
        {
            return known.By == by ? Decision.Nothing : Refusal.IdIsInvalid;
        }

        if (Gate.Writing(session, PhaseKind.Wall, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (!Ids.IsValid(id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        var wording = Wording.Of(text, Limits.IdeaLength);
        return wording.Refusal is not Refusal.None ? wording.Refusal
            : IsFull(session, by) ? Refusal.TooMany
            : new IdeaAdded(id, by, wording.Text);
    }

    public static Decision WithdrawIdea(Session session, Identity who, IdeaId id, DateTimeOffset now)
    {
        if (session.Ideas.Find(id) is not { } idea)
        {
            return Refusal.NoSuchIdea;
        }

        if (!who.Facilitates && idea.By != who.Seat)
        {
            return Refusal.OwnIdeaOnly;
        }

        // What its author may still have back is not off the wall yet for the facilitation.
        if (idea.IsWithdrawn && (idea.TakenBack is null || !who.Facilitates))
        {
            return Decision.Nothing;
        }

        // A hurtful sentence can be taken off the wall at any moment of the workshop, paused or not.
        var refusal = who.Facilitates ? Gate.Going(session) : Gate.Writing(session, PhaseKind.Wall, now);
        return refusal is Refusal.None ? new IdeaWithdrawn(id, who.Facilitates ? null : who.Seat) : refusal;
    }

    public static Decision ReinstateIdea(Session session, SeatId by, IdeaId id, DateTimeOffset now)
    {
        if (session.Ideas.Find(id) is not { } idea)
        {
            return Refusal.NoSuchIdea;
        }

        if (idea.By != by)
        {
            return Refusal.OwnIdeaOnly;
        }

        if (!idea.IsWithdrawn)
        {
            return Decision.Nothing;
        }

        if (Gate.Writing(session, PhaseKind.Wall, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (idea.TakenBack is not { } taken)
        {
            return Refusal.NothingToUndo;
        }

        return Gate.IsTooLateToUndo(taken.At, now) ? Refusal.TooLateToUndo
            : IsFull(session, by) ? Refusal.TooMany
            : new IdeaReinstated(id);
    }

    public static Decision Support(Session session, SeatId by, IdeaId id, bool isSupported, DateTimeOffset now)
    {
        if (session.Ideas.Find(id) is not { IsWithdrawn: false } idea)
        {
            return Refusal.NoSuchIdea;
        }

        if (idea.Supports.Contains(by) == isSupported)
        {
            return Decision.Nothing;
        }

        if (Gate.Writing(session, PhaseKind.Wall, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (!isSupported)
        {
            return new SupportWithdrawn(id, by);
        }

        return session.Ideas.SupportedBy(by).Count >= Limits.SupportsPerSeat
            ? Refusal.NoSupportLeft
            : new IdeaSupported(id, by);
    }

    public static Decision NameFamily(Session session, FamilyId id, string name)
    {
        if (Gate.Running(session, PhaseKind.Wall) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (!Ids.IsValid(id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        var line = Wording.Line(name, Limits.FamilyLength);
        if (line.Refusal is not Refusal.None)
        {
            return line.Refusal;
        }

        return session.Ideas.Find(id) switch
        {
            { } known when known.Name == line.Text => Decision.Nothing,
            null when session.Ideas.Families.Count >= Limits.FamiliesPerSession => Refusal.TooMany,
            _ => new FamilyNamed(id, line.Text),
        };
    }

    public static Decision RemoveFamily(Session session, FamilyId id)
    {
        if (Gate.Running(session, PhaseKind.Wall) is var closed and not Refusal.None)
        {
            return closed;
        }

        return session.Ideas.Find(id) is null ? Decision.Nothing : new FamilyRemoved(id);
    }

    public static Decision FileIdea(Session session, IdeaId id, FamilyId? family)
    {
        if (Gate.Running(session, PhaseKind.Wall) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (session.Ideas.Find(id) is not { IsWithdrawn: false } idea)
        {
            return Refusal.NoSuchIdea;
        }

        if (family is { } into && session.Ideas.Find(into) is null)
        {
            return Refusal.NoSuchFamily;
        }

        return idea.Family == family ? Decision.Nothing : new IdeaFiled(id, family);
    }

    private static bool IsFull(Session session, SeatId by) =>
        session.Ideas.Shown.Count() >= Limits.IdeasPerSession || session.Ideas.By(by).Count >= Limits.IdeasPerSeat;
}

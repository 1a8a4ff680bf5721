namespace FilageFuturs.Silo.Needs;

/// <summary>The map is made by everybody, merged by the facilitation, then each spreads a budget of points.</summary>
internal static class NeedsRules
{
    public static Decision Add(Session session, SeatId by, NeedId id, NeedKind kind, string text, DateTimeOffset now)
    {
        if (session.Needs.Find(id) is { } known)
        {
            return known.By == by ? Decision.Nothing : Refusal.IdIsInvalid;
        }

        if (Gate.Writing(session, PhaseKind.NeedsMap, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (!Ids.IsValid(id.Value) || !Enum.IsDefined(kind))
        {
            return Refusal.IdIsInvalid;
        }

        var wording = Wording.Of(text, Limits.NeedLength);
        if (wording.Refusal is not Refusal.None)
        {
            return wording.Refusal;
        }

        return session.Needs.Shown.Count() >= Limits.NeedsPerSession
            || session.Needs.Shown.Count(need => need.By == by) >= Limits.NeedsPerSeat
            ? Refusal.TooMany
            : new NeedAdded(id, by, kind, wording.Text);
    }

    public static Decision Withdraw(Session session, Identity who, NeedId id, DateTimeOffset now)
    {
        if (session.Needs.Find(id) is not { By: not null } need)
        {
            return Refusal.NoSuchNeed;
        }

        if (!who.Facilitates && need.By != who.Seat)
        {
            return Refusal.NotTheAuthor;
        }

        if (session.Needs.IsWithdrawn(id))
        {
            return Decision.Nothing;
        }

        // A hurtful sentence can be taken off the map at any moment of the workshop, paused or not.
        var refusal = who.Facilitates ? Gate.Going(session) : Gate.Writing(session, PhaseKind.NeedsMap, now);
        return refusal is Refusal.None ? new NeedWithdrawn(id, who.Facilitates ? null : who.Seat) : refusal;
    }

    public static Decision Move(Session session, Identity who, NeedId id, NeedKind kind, DateTimeOffset now)
    {
        var gate = who.Facilitates ? Gate.Going(session) : Gate.Writing(session, PhaseKind.NeedsMap, now);
        if (gate is not Refusal.None)
        {
            return gate;
        }

        if (!Enum.IsDefined(kind))
        {
            return Refusal.NoSuchChoice;
        }

        return session.Needs.Shown.FirstOrDefault(need => need.Id == id) switch
        {
            null => Refusal.NoSuchNeed,
            { } need when need.Kind == kind => Decision.Nothing,
            _ => new NeedMoved(id, kind),
        };
    }

    public static Decision Merge(Session session, NeedId from, NeedId into)
    {
        if (session.Needs.Gone.GetValueOrDefault(from) == into)
        {
            return Decision.Nothing;
        }

        if (Gate.Going(session) is var closed and not Refusal.None)
        {
            return closed;
        }

        return session.Needs.MayMerge(from, into) ? new NeedsMerged(from, into) : Refusal.NoSuchNeed;
    }

    public static Decision Spread(Session session, SeatId by, ImmutableArray<NeedPoints> points, DateTimeOffset now)
    {
        if (Gate.Writing(session, PhaseKind.Ranking, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        var (shown, given) = (session.Needs.Shown.Select(need => need.Id).ToHashSet(), session.Needs.Given.GetValueOrDefault(by));
        // A need may leave the map while the page sends: points that stay on it as they were say nothing about it.
        if (points.IsDefault
            || points.Any(one => one.Points < 1 || !(shown.Contains(one.Need) || given?.GetValueOrDefault(one.Need) == one.Points))
            || points.DistinctBy(one => one.Need).Count() < points.Length)
        {
            return Refusal.NoSuchNeed;
        }

        if (points.Sum(one => one.Points) > Limits.PointsPerSeat)
        {
            return Refusal.NoPointLeft;
        }

        var own = session.Needs.PointsOf(by);
        return own.Count == points.Length && points.All(one => own.GetValueOrDefault(one.Need) == one.Points)
            ? Decision.Nothing
            : new PointsSpread(by, points);
    }
}

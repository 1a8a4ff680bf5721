namespace FilageFuturs.Silo.Groups;

/// <summary>Forming the groups, announcing them, and repairing them after.</summary>
internal static class GroupRules
{
    /// <param name="missed">Whose screens have been gone for a while: they come last, and make no group more.</param>
    public static Decision Draw(Session session, GroupingMethod method, int seed, IReadOnlySet<SeatId>? missed = null)
    {
        if (Forming(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (Roster.Of(session).IsEmpty)
        {
            return Refusal.NobodyToPlace;
        }

        return GroupDraw.Draw(session, method, seed, missed) is { } drawn ? drawn : Refusal.ConstraintsCannotHold;
    }

    /// <summary>Free before the groups are announced; after, the loan of one person.</summary>
    /// <param name="missed">Whose screens have been gone for a while: they keep their place, and leave room for who is there.</param>
    public static Decision Move(Session session, SeatId seat, GroupId? group, IReadOnlySet<SeatId>? missed = null)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (!IsSeated(session, seat))
        {
            return Refusal.NoSuchSeat;
        }

        if (session.Grouping.PlaceOf(seat) == group)
        {
            return Decision.Nothing;
        }

        return group is { } into && Entering(session, seat, into, missed) is var refusal and not Refusal.None
            ? refusal
            : new SeatPlaced(seat, group);
    }

    public static Decision Pin(Session session, SeatId seat, GroupId? group)
    {
        if (Forming(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (!IsSeated(session, seat))
        {
            return Refusal.NoSuchSeat;
        }

        if (group is { } wanted && !IsOffered(session, wanted))
        {
            return Refusal.NoSuchGroup;
        }

        var pin = session.Grouping.Pins.TryGetValue(seat, out var known) ? known : (GroupId?)null;
        return pin == group ? Decision.Nothing : new SeatPinned(seat, group);
    }

    public static Decision Bind(Session session, SeatId one, SeatId other, Bond bond)
    {
        if (Forming(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (one == other)
        {
            return Refusal.SameSeatTwice;
        }

        if (!IsSeated(session, one) || !IsSeated(session, other))
        {
            return Refusal.NoSuchSeat;
        }

        return session.Grouping.BondOf(one, other) == bond ? Decision.Nothing : new PairBound(one, other, bond);
    }

    public static Decision DrawScenarios(Session session, int seed)
    {
        if (Forming(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (session.Grouping.Groups.IsEmpty)
        {
            return Refusal.NoSuchGroup;
        }

        return session.Kit.GroupsImagineScenarios
            ? ScenarioDraw.Draw(
                session.Kit, Names(session.Grouping), ImmutableDictionary<GroupId, ScenarioId>.Empty, seed)
            : Refusal.NoSuchScenario;
    }

    /// <summary>People who came after the draw are placed first, then missing scenarios are drawn.</summary>
    /// <param name="step">The phase that cannot open without groups; null when the facilitation announces them.</param>
    /// <param name="missed">As in <see cref="LatePlacing.For"/>.</param>
    public static Decision Install(Session session, int seed, PhaseId? step = null, IReadOnlySet<SeatId>? missed = null)
    {
        if (session.Grouping.IsInstalled)
        {
            return Decision.Nothing;
        }

        // A call may open a card in a room that is still in its hall.
        if (step is null && Gate.Going(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return session.Grouping.Inhabited.Any()
            ? Decision.Of([.. Newcomers(session, missed), .. MissingScenarios(session, seed), new GroupsInstalled(step)])
            : Refusal.NobodyToPlace;
    }

    public static Decision Merge(Session session, GroupId from, GroupId into)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (!session.Grouping.IsInstalled)
        {
            return Refusal.GroupsAreNotInstalled;
        }

        if (from == into
            || session.Grouping.Find(from) is not { } left
            || session.Grouping.Find(into) is not { } joined)
        {
            return Refusal.NoSuchGroup;
        }

        if (left.MergedInto == into)
        {
            return Decision.Nothing;
        }

        return left.IsActive && joined.IsActive ? new GroupsMerged(from, into) : Refusal.NoSuchGroup;
    }

    private static Refusal Forming(Session session) =>
        session.IsClosed ? Refusal.SessionIsClosed
        : session.Grouping.IsInstalled ? Refusal.GroupsAreInstalled
        : Refusal.None;

    private static bool IsSeated(Session session, SeatId seat) => session.People.Find(seat) is { IsSeated: true };

    private static bool IsOffered(Session session, GroupId group) =>
        session.Grouping.Groups.IsEmpty
            ? GroupDraw.Names(session).Contains(group)
            : session.Grouping.Find(group) is not null;

    /// <summary>Five make a group; a sixth is welcome where no other group has room.</summary>
    private static Refusal Entering(Session session, SeatId seat, GroupId into, IReadOnlySet<SeatId>? missed)
    {
        if (session.Grouping.Find(into) is not { IsActive: true } group)
        {
            return Refusal.NoSuchGroup;
        }

        var uncounted = session.Grouping.IsInstalled ? missed : null;
        var after = session.Grouping.Active.Select(other => Roster.Count(session, other.Without(seat), uncounted));
        var count = Roster.Count(session, group, uncounted);
        return count >= Limits.PeoplePerGroup && after.Any(others => others < count)
            ? Refusal.GroupIsFull
            : Refusal.None;
    }

    private static IEnumerable<GroupId> Names(Grouping grouping) => grouping.Active.Select(group => group.Id);

    /// <summary>Whoever is there has a place, but for those whom the facilitation took out by hand.</summary>
    /// <param name="missed">As in <see cref="LatePlacing.For"/>.</param>
    public static IEnumerable<SessionEvent> Newcomers(Session session, IReadOnlySet<SeatId>? missed)
    {
        var grouping = session.Grouping;
        foreach (var seat in Roster.Of(session))
        {
            if (grouping.PlaceOf(seat.Id) is null
                && !grouping.Aside.Contains(seat.Id)
                && LatePlacing.Choose(session with { Grouping = grouping }, seat.Id, missed) is { } group)
            {
                var placed = new SeatPlaced(seat.Id, group);
                grouping = grouping.Apply(placed);
                yield return placed;
            }
        }
    }

    private static IEnumerable<SessionEvent> MissingScenarios(Session session, int seed)
    {
        var grouping = session.Grouping;
        return session.Kit.GroupsImagineScenarios && !grouping.ScenariosAreDrawn
            ? [ScenarioDraw.Draw(session.Kit, Names(grouping), Kept(grouping), seed)]
            : [];
    }

    private static Dictionary<GroupId, ScenarioId> Kept(Grouping grouping) =>
        grouping.Active
            .Where(group => group.Scenario is not null)
            .ToDictionary(group => group.Id, group => group.Scenario!.Value);
}

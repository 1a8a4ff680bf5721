namespace FilageFuturs.Silo.Plausibility;

internal static class PlausibilityRules
{
    public static Decision Place(Session session, SeatId by, ScenarioId scenario, PlanePoint? at, DateTimeOffset now)
    {
        if (Gate.Writing(session, PhaseKind.PlausibilityDebate, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (session.Kit.Find(scenario) is null)
        {
            return Refusal.NoSuchScenario;
        }

        if (at is { } place && !place.IsOnPlane())
        {
            return Refusal.NotOnThePlane;
        }

        var look = session.Looks.Open;
        PlanePoint? before = session.Looks.At(scenario, look).Places.TryGetValue(by, out var known) ? known : null;
        return before == at ? Decision.Nothing : new PlausibilityPlaced(by, scenario, look, at);
    }

    /// <summary>A look that closes is shown, if enough people may be.</summary>
    public static Decision OpenLook(Session session, PhaseId phase, Look look) =>
        Gate.Running(session, PhaseKind.PlausibilityDebate, phase) switch
        {
            not Refusal.None and var refusal => refusal,
            _ when !Enum.IsDefined(look) => Refusal.NoSuchChoice,
            _ when session.Looks.Open == look => Decision.Nothing,
            _ => Decision.Of([.. Shown(session), new LookOpened(phase, look)]),
        };

    /// <summary>One future at least has something new to show.</summary>
    public static bool MayShow(Session session) => !Shown(session).IsEmpty;

    public static Decision Show(Session session, PhaseId phase)
    {
        if (Gate.Running(session, PhaseKind.PlausibilityDebate, phase) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        var shown = Shown(session);
        return !shown.IsEmpty ? Decision.Of(shown)
            : session.Kit.Scenarios.Any(scenario => session.Looks.At(scenario.Id, session.Looks.Open).Shown is not null) ? Decision.Nothing
            : Refusal.TooFewToShow;
    }

    /// <summary>As the phase ends, what the room may see of its look.</summary>
    public static ImmutableArray<SessionEvent> AtTheEnd(Session session) =>
        session.Phase?.Kind is PhaseKind.PlausibilityDebate ? Shown(session) : [];

    /// <summary>A second debate later in the plan opens with the second look: the first one was the first.</summary>
    public static LookOpened? AtTheBeginning(Session session, PhaseOpened opened) =>
        session.Kit.Find(opened.Phase)?.Kind is PhaseKind.PlausibilityDebate
        && session.HasOpened(PhaseKind.PlausibilityDebate)
        && session.Looks.Open is Look.Before
            ? new(opened.Phase, Look.After)
            : null;

    /// <summary>Whether this house could have shown it, in what comes from elsewhere.</summary>
    public static bool IsPossible(Kit kit, LookShown shown) =>
        shown.Scenarios.Select(mean => mean.Scenario).Distinct().Count() == shown.Scenarios.Length
        && shown.Scenarios.All(mean => kit.Find(mean.Scenario) is not null
            && mean.People is >= Limits.LeastBreakdown and <= Limits.SeatsPerSession
            && mean.Mean.IsOnPlane()
            && mean.Apart is >= 0 and <= PlanePoint.Most);

    private static ImmutableArray<SessionEvent> Shown(Session session)
    {
        var look = session.Looks.Open;
        ImmutableArray<ScenarioMean> means =
        [
            .. from scenario in session.Kit.Scenarios
               let sighting = session.Looks.At(scenario.Id, look)
               where sighting.MayBeShown
               select sighting.Mean(scenario.Id),
        ];
        return means.IsEmpty ? [] : [new LookShown(look, means)];
    }
}

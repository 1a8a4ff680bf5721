namespace FilageFuturs.Silo.Timing;

/// <summary>The conduct as screens draw it: lines, clock, and the price of a delay.</summary>
internal static class ConductView
{
    private const double LeastShare = 0.6;

    private static readonly TimeSpan WorthPaying = TimeSpan.FromSeconds(30);

    public static PhaseClock? Clock(Conduct conduct) => conduct.Now is not { } now
        ? null
        : new(
            now.Phase,
            now.Mode,
            now.OpenedAt,
            now.IsPaused ? null : now.Deadline,
            now.LeftAtPause,
            now.Length,
            now.IsWritingClosed);

    public static ImmutableArray<PhaseLine> Lines(Conduct conduct, DateTimeOffset now)
    {
        var reached = conduct.Opened.LastOrDefault()?.Phase;
        var rank = conduct.Plan.ToList().FindIndex(planned => planned.Phase == reached);
        return [.. conduct.Plan.Select((planned, at) => Line(conduct, planned, now, at < rank))];
    }

    public static PriceOfDelay Price(Conduct conduct, DateTimeOffset now)
    {
        var toCome = ConductRules.ToCome(conduct).ToImmutableArray();
        var endsAt = now + (conduct.Now?.Left(now) ?? TimeSpan.Zero) + Sum(toCome);
        var startedAt = conduct.Past.Count > 0 ? conduct.Past[0].Phase.OpenedAt : conduct.Now?.OpenedAt ?? now;
        var late = endsAt - (startedAt + Sum(conduct.PlanAtStart));
        if (late < WorthPaying)
        {
            return new(late, endsAt, [], []);
        }

        var shared = Shared(conduct, toCome, late);
        return new(
            late, endsAt, shared, FromLongest(conduct, toCome, late), shared.IsEmpty ? null : Sum(toCome) - Sum(shared));
    }

    // A call may have jumped over a step: it was never held, and does not come any more.
    private static PhaseLine Line(Conduct conduct, PlannedPhase planned, DateTimeOffset now, bool isBehind)
    {
        if (conduct.Now is { } running && running.Phase == planned.Phase)
        {
            return Line(planned, PhaseState.Now, running.Held(now));
        }

        return conduct.Past.LastOrDefault(past => past.Phase.Phase == planned.Phase) is { } past
            ? Line(planned, PhaseState.Done, past.Phase.Held(past.EndedAt))
            : new(
                planned.Phase, isBehind ? PhaseState.Done : PhaseState.ToCome, planned.Mode, planned.Length, null, TimeSpan.Zero);
    }

    private static PhaseLine Line(PlannedPhase planned, PhaseState state, TimeSpan held) =>
        new(planned.Phase, state, planned.Mode, planned.Length, held, Positive(held - planned.Length));

    // Where the phases to come cannot pay the whole, they pay what they can.
    private static ImmutableArray<PlannedPhase> Shared(
        Conduct conduct, ImmutableArray<PlannedPhase> toCome, TimeSpan late)
    {
        var room = toCome.Sum(planned => Room(conduct, planned).TotalSeconds);
        var paid = TimeSpan.FromSeconds(Math.Min(room, late.TotalSeconds));
        return paid < WorthPaying
            ? []
            : [.. toCome.Select(planned => planned with
            {
                Length = Rounded(planned.Length - (paid * (Room(conduct, planned).TotalSeconds / room))),
            })];
    }

    private static ImmutableArray<PlannedPhase> FromLongest(
        Conduct conduct, ImmutableArray<PlannedPhase> toCome, TimeSpan late) =>
        toCome.MaxBy(planned => planned.Length) is { } longest && Room(conduct, longest) >= late
            ? [longest with { Length = Rounded(longest.Length - late) }]
            : [];

    /// <summary>What may be taken from a phase: none falls under 60 % of what was planned at first.</summary>
    private static TimeSpan Room(Conduct conduct, PlannedPhase planned)
    {
        var first = conduct.FirstPlan.FirstOrDefault(one => one.Phase == planned.Phase)?.Length ?? planned.Length;
        return Positive(planned.Length - (first * LeastShare));
    }

    private static TimeSpan Sum(IEnumerable<PlannedPhase> phases) =>
        phases.Aggregate(TimeSpan.Zero, (sum, planned) => sum + planned.Length);

    private static TimeSpan Rounded(TimeSpan length) => TimeSpan.FromSeconds(Math.Round(length.TotalSeconds));

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}

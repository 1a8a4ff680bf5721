namespace FilageFuturs.Silo.Timing;

/// <summary>How the hour may move: pure, the moment comes as an argument.</summary>
internal static class ConductRules
{
    public static Decision Start(Session session, DateTimeOffset now)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        return session.Conduct.HasStarted || session.Conduct.Next is not { } first
            ? Decision.Nothing
            : Open(first, now);
    }

    public static Decision Next(Session session, PhaseId current, DateTimeOffset now)
    {
        if (OnPhase(session, current) is var refusal and not Refusal.None)
        {
            return IsPast(session, current) ? Decision.Nothing : refusal;
        }

        return session.Conduct.Next is { } next ? Open(next, now) : Refusal.NoNextPhase;
    }

    /// <param name="isForNow">On a tour, for the stop that runs alone.</param>
    /// <param name="stop">Which one the caller saw; null for whichever runs.</param>
    public static Decision Extend(
        Session session, ExtensionId id, PhaseId current, TimeSpan by, DateTimeOffset now, bool isForNow = false, int? stop = null)
    {
        if (session.Conduct.Extensions.Contains(id))
        {
            return Decision.Nothing;
        }

        if (!Ids.IsValid(id.Value))
        {
            return Refusal.IdIsInvalid;
        }

        if (OnPhase(session, current) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (stop is not null && session.Tour.Running(session.Conduct) is { } round && round.Stop != stop)
        {
            return Refusal.PhaseHasMovedOn;
        }

        if (by < TimeSpan.FromSeconds(1) || by > Limits.LongestExtension)
        {
            return Refusal.LengthOutOfRange;
        }

        var deadline = session.Conduct.Now!.Deadline;
        return new PhaseExtended(id, current, by, (deadline > now ? deadline : now) + by, ForNow(session, isForNow));
    }

    public static Decision Pause(Session session, PhaseId current, DateTimeOffset now)
    {
        if (OnPhase(session, current) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        var running = session.Conduct.Now!;
        return running.IsPaused ? Decision.Nothing : new PhasePaused(current, running.Deadline - now);
    }

    public static Decision Resume(Session session, PhaseId current, DateTimeOffset now)
    {
        if (OnPhase(session, current) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return session.Conduct.Now!.LeftAtPause is { } left
            ? new PhaseResumed(current, now + left)
            : Decision.Nothing;
    }

    public static Decision UndoStep(Session session, PhaseId phase, DateTimeOffset now)
    {
        if (session.Conduct.Now?.Phase == phase && session.Conduct.LastStepAt is null)
        {
            return Decision.Nothing;
        }

        if (UndoablePhase(session.Conduct) != phase || session.Conduct.LastStepAt is not { } stepAt)
        {
            return Refusal.NothingToUndo;
        }

        if (now - stepAt > Limits.StepUndo)
        {
            return Refusal.TooLateToUndo;
        }

        var ended = session.Conduct.Past[^1];
        var left = ended.Phase.LeftAtPause ?? ended.Phase.Deadline - ended.EndedAt;
        var deadline = now + Longest(left, PhaseClock.LeastAfterUndo);
        return !session.IsClosed ? new PhaseReopened(phase, deadline)
            : new SessionReopened(ended.Phase.IsWritingClosed ? null : deadline);
    }

    public static Decision Replan(Session session, ImmutableArray<PlannedPhase> changes)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        var toCome = ToCome(session.Conduct).Select(planned => planned.Phase).ToHashSet();
        if (changes.Any(change => !toCome.Contains(change.Phase)))
        {
            return Refusal.PhaseHasMovedOn;
        }

        if (changes.Any(change => change.Length < Limits.ShortestPhase || change.Length > Limits.LongestPhase))
        {
            return Refusal.LengthOutOfRange;
        }

        var plan = session.Conduct.Plan
            .Select(planned => changes.LastOrDefault(change => change.Phase == planned.Phase) ?? planned)
            .ToImmutableArray();
        return plan.SequenceEqual(session.Conduct.Plan) ? Decision.Nothing : new PlanChanged(plan);
    }

    /// <summary>What the clock alone decides: writing closes after the grace; a chained phase moves on.</summary>
    public static Decision CloseDue(Session session, DateTimeOffset now)
    {
        if (session.IsClosed || session.Conduct.Now is not { ClosesAt: { } closesAt } running || now < closesAt)
        {
            return Decision.Nothing;
        }

        var closed = new WritingClosed(running.Phase);
        return running.Mode is PhaseMode.Chain && session.Conduct.Next is { } next
            ? Decision.Of(closed, Opened(next, now))
            : closed;
    }

    public static IEnumerable<PlannedPhase> ToCome(Conduct conduct)
    {
        var running = conduct.Now?.Phase;
        return running is null
            ? conduct.Past.Count > 0 ? [] : conduct.Plan
            : conduct.Plan.SkipWhile(planned => planned.Phase != running).Skip(1);
    }

    public static PhaseId? UndoablePhase(Conduct conduct) =>
        conduct.LastStepAt is null || conduct.Past.Count == 0 ? null : conduct.Past[^1].Phase.Phase;

    private static bool? ForNow(Session session, bool isAsked) =>
        session.ShareOut.Now is not null || (isAsked && session.Tour.Running(session.Conduct) is not null) ? true : null;

    private static PhaseOpened Opened(PlannedPhase planned, DateTimeOffset now) =>
        new(planned.Phase, planned.Mode, planned.Length, now + planned.Length);

    private static Decision Open(PlannedPhase planned, DateTimeOffset now) => Opened(planned, now);

    private static Refusal OnPhase(Session session, PhaseId current)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (!session.Conduct.HasStarted)
        {
            return Refusal.NotStarted;
        }

        return session.Conduct.Now?.Phase == current ? Refusal.None : Refusal.PhaseHasMovedOn;
    }

    private static bool IsPast(Session session, PhaseId phase) =>
        session.Conduct.Past.Any(past => past.Phase.Phase == phase);

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

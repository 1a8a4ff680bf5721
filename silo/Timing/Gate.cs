namespace FilageFuturs.Silo.Timing;

/// <summary>May something be written now? The deadline is data: nothing is accepted after it and its grace, timers or not.</summary>
internal static class Gate
{
    // The offer to undo begins when the answer is there, and the press has to come back: a slow line loses nothing of it.
    private static readonly TimeSpan UndoHeard = Limits.OwnUndo + TimeSpan.FromSeconds(10);

    /// <summary>Refusal.None when a phase of this kind runs and its writing is open.</summary>
    public static Refusal Writing(Session session, PhaseKind kind, DateTimeOffset now)
    {
        if (Running(session, kind) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        var running = session.Conduct.Now!;
        if (running.IsPaused)
        {
            return Refusal.PhaseIsPaused;
        }

        return running.IsWritingClosed || now > running.ClosesAt ? Refusal.WritingIsClosed : Refusal.None;
    }

    public static Refusal Running(Session session, PhaseKind kind)
    {
        if (Going(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return session.Phase?.Kind == kind ? Refusal.None : Refusal.NotInThisPhase;
    }

    /// <summary>The same, and it is the phase that the caller saw.</summary>
    public static Refusal Running(Session session, PhaseKind kind, PhaseId phase) =>
        Running(session, kind) is var refusal and not Refusal.None ? refusal
        : session.Conduct.Now!.Phase == phase ? Refusal.None
        : Refusal.PhaseHasMovedOn;

    /// <param name="done">When its author did what is to be undone.</param>
    public static bool IsTooLateToUndo(DateTimeOffset done, DateTimeOffset now) => now - done > UndoHeard;

    /// <summary>Refusal.None between the first phase and the closing, whatever the phase.</summary>
    public static Refusal Going(Session session)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        return session.Conduct.HasStarted ? Refusal.None : Refusal.NotStarted;
    }
}

namespace FilageFuturs.Silo.Gatherings;

/// <summary>What a session makes of the conductor's cues: each once, in order, at its moment by its own log.</summary>
internal static class CueRules
{
    // A cue that comes late after a silence begins when it comes: nobody loses the phase that it opens.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public static Decision Take(Session session, Cue cue, DateTimeOffset now)
    {
        // A countdown that is called off does not come back with a closing that is taken back.
        if (session.IsClosed && (cue.Kind is not CueKind.CallOff || session.Tie.Pending is null))
        {
            return Refusal.SessionIsClosed;
        }

        if (cue.Number <= session.Tie.LastCue)
        {
            return Decision.Nothing;
        }

        var taken = new CueTaken(cue.Number, cue.Kind, cue.Phase, cue.At, cue.Kind is CueKind.Tell ? cue.Text : null);
        var effect = Effect(session, cue, now);
        ImmutableArray<SessionEvent> events = effect.Events.IsDefault ? [] : effect.Events;
        return effect.IsRefused ? effect
            : cue.Kind is CueKind.Extend ? Decision.Of([.. events, .. Waiting(session, events, now), taken])
            : Decision.Of([taken, .. events]);
    }

    /// <summary>What the countdown called for, once it is over.</summary>
    public static Decision Due(Session session, DateTimeOffset now)
    {
        if (session.Tie.PendingIn(session) is not { } pending || now < pending.At || PhaseEndsFirst(session, pending))
        {
            return Decision.Nothing;
        }

        var done = new CueDone(pending.Number);
        return pending.Kind switch
        {
            CueKind.Phase when pending.Phase is { } phase && !IsThere(session.Conduct, phase) =>
                Opens(session, Open(session.Conduct, phase, now - pending.At > Late ? now : pending.At), done),
            CueKind.Plenary => Decision.Of([.. AsPeopleLeave(session, pending), done]),
            CueKind.Rooms => Decision.Of([.. AsPeopleComeBack(session, now), done]),
            _ => done,
        };
    }

    /// <summary>Under which what a cue says to everybody stands among the messages of the room.</summary>
    public static MessageId MessageOf(int cue) => new($"cue-{cue}");

    /// <summary>The room is at this phase already, or further.</summary>
    public static bool IsThere(Conduct conduct, PhaseId phase) =>
        conduct.HasStarted && Rank(conduct, conduct.Now?.Phase) >= Rank(conduct, phase);

    private static Decision Effect(Session session, Cue cue, DateTimeOffset now)
    {
        var current = session.Conduct.Now?.Phase ?? default;
        return cue.Kind switch
        {
            CueKind.Phase when cue.Phase is not { } phase || Rank(session.Conduct, phase) < 0 => Refusal.NoSuchPhase,
            CueKind.Phase when IsThere(session.Conduct, cue.Phase!.Value) => Refusal.RoomIsAhead,
            CueKind.Extend => ConductRules.Extend(session, new($"cue-{cue.Number}"), cue.Phase ?? current, cue.By, now),
            CueKind.Pause => ConductRules.Pause(session, current, now),
            // Nobody is there: the clock goes on as they come back.
            CueKind.Resume when session.Tie.IsElsewhere && session.Conduct.Now is { IsPaused: true } => Decision.Nothing,
            CueKind.Resume => ConductRules.Resume(session, current, now),
            CueKind.Say => RoomRules.Send(session, MessageOf(cue.Number), null, cue.Text ?? ""),
            CueKind.Tell => Wording.Of(cue.Text, Limits.MessageLength).Refusal,
            _ => Decision.Nothing,
        };
    }

    // Nobody is there: the step waits for its people with all its time.
    private static Decision Opens(Session session, PhaseOpened opened, CueDone done) => session.Tie.IsInPlenary
        ? Decision.Of(opened, new PhasePaused(opened.Phase, opened.Length), done)
        : Decision.Of(done, opened);

    // So does what more time opens to writing again.
    private static IEnumerable<SessionEvent> Waiting(Session session, ImmutableArray<SessionEvent> given, DateTimeOffset now) =>
        session.Tie.IsInPlenary && session.Conduct.Now is { IsWritingClosed: true, IsPaused: false }
            ? given.OfType<PhaseExtended>().Select(extended => new PhasePaused(extended.Phase, extended.Deadline - now))
            : [];

    // What was over before people were called ends first: the step that a chain leads to waits for them too.
    private static bool PhaseEndsFirst(Session session, PendingCue pending) =>
        pending.Kind is CueKind.Plenary && session.Conduct.Now?.ClosesAt <= pending.At;

    // A silence of the house takes nothing from anybody: the phase keeps the time that it had as the call ended.
    private static ImmutableArray<SessionEvent> AsPeopleLeave(Session session, PendingCue pending) =>
        session.Tie.Of is { IsPlenary: false } && session.Conduct.Now is { IsWritingClosed: false } running
            ? ConductRules.Pause(session, running.Phase, pending.At > session.LastAt ? pending.At : session.LastAt).Events
            : [];

    private static ImmutableArray<SessionEvent> AsPeopleComeBack(Session session, DateTimeOffset now) =>
        session.Tie.ClockWaits && session.Conduct.Now is { } running
            ? ConductRules.Resume(session, running.Phase, now).Events
            : [];

    private static PhaseOpened Open(Conduct conduct, PhaseId phase, DateTimeOffset begins)
    {
        var planned = conduct.Plan[Rank(conduct, phase)];
        return new(planned.Phase, planned.Mode, planned.Length, begins + planned.Length);
    }

    private static int Rank(Conduct conduct, PhaseId? phase) =>
        conduct.Plan.ToList().FindIndex(planned => planned.Phase == phase);
}

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
        return effect.IsRefused ? effect : Decision.Of([taken, .. effect.Events.IsDefault ? [] : effect.Events]);
    }

    /// <summary>What the countdown called for, once it is over.</summary>
    public static Decision Due(Session session, DateTimeOffset now)
    {
        if (session.Tie.PendingIn(session) is not { } pending || now < pending.At)
        {
            return Decision.Nothing;
        }

        var begins = now - pending.At > Late ? now : pending.At;
        return pending.Phase is { } phase && !IsThere(session.Conduct, phase)
            ? Decision.Of(new CueDone(pending.Number), Open(session.Conduct, phase, begins))
            : new CueDone(pending.Number);
    }

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
            CueKind.Resume => ConductRules.Resume(session, current, now),
            CueKind.Say => RoomRules.Send(session, new($"cue-{cue.Number}"), null, cue.Text ?? ""),
            CueKind.Tell => Wording.Of(cue.Text, Limits.MessageLength).Refusal,
            _ => Decision.Nothing,
        };
    }

    private static PhaseOpened Open(Conduct conduct, PhaseId phase, DateTimeOffset begins)
    {
        var planned = conduct.Plan[Rank(conduct, phase)];
        return new(planned.Phase, planned.Mode, planned.Length, begins + planned.Length);
    }

    private static int Rank(Conduct conduct, PhaseId? phase) =>
        conduct.Plan.ToList().FindIndex(planned => planned.Phase == phase);
}

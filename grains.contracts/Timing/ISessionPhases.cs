namespace FilageFuturs.Timing;

/// <summary>The conduct of a session: a facilitator's or co-facilitator's secret, except <see cref="CloseDue"/>. Key: session id.</summary>
[Alias("session-phases")]
public interface ISessionPhases : IGrainWithStringKey
{
    /// <summary>Opens the first phase.</summary>
    [Alias("start")]
    Task<Outcome> Start(Secret who);

    /// <summary>Ends <paramref name="current"/> and opens the next. Already further: accepted without effect.</summary>
    [Alias("next")]
    Task<Outcome> Next(Secret who, PhaseId current);

    /// <summary>
    /// Lengthens the phase: on a tour each stop that is left has its part of it, in a share-out the group on stage has it all.
    /// </summary>
    /// <param name="by">From 1 s to <see cref="Limits.LongestExtension"/>. Past the deadline it counts from now.</param>
    [Alias("extend")]
    Task<Outcome> Extend(Secret who, ExtensionId id, PhaseId current, TimeSpan by);

    /// <summary>
    /// What a group asked for: as <see cref="Extend"/>, with the same ids, but on a tour the stop that runs has it all and those to come
    /// keep their time.
    /// </summary>
    /// <param name="stop">
    /// Of the tour, from 0, as the caller saw it: refused (<see cref="Refusal.PhaseHasMovedOn"/>) once another one runs. Null: whichever
    /// runs.
    /// </param>
    [Alias("extend-now")]
    Task<Outcome> ExtendNow(Secret who, ExtensionId id, PhaseId current, TimeSpan by, int? stop = null);

    [Alias("pause")]
    Task<Outcome> Pause(Secret who, PhaseId current);

    [Alias("resume")]
    Task<Outcome> Resume(Secret who, PhaseId current);

    /// <summary>
    /// Undoes the last step for <see cref="Limits.StepUndo"/>: opens <paramref name="phase"/> again, or the closed
    /// session. Groups that the step had announced by itself are to be formed again, unless something was made in them.
    /// </summary>
    [Alias("undo-step")]
    Task<Outcome> UndoStep(Secret who, PhaseId phase);

    /// <summary>Changes lengths and modes of phases still to come; others in the list are refused.</summary>
    [Alias("replan")]
    Task<Outcome> Replan(Secret who, ImmutableArray<PlannedPhase> changes);

    /// <summary>Closes what is due now. Harmless at any time and from anyone on the silo's side.</summary>
    [Alias("close-due")]
    Task<Outcome> CloseDue();
}

/// <summary>Makes the deadline happen on time. Key: session id.</summary>
[Alias("phase-timer-grain")]
public interface IPhaseTimerGrain : IGrainWithStringKey
{
    /// <param name="due">When something closes; null when nothing will. A notice: never awaited by the session.</param>
    [OneWay, Alias("watch")]
    Task Watch(DateTimeOffset? due);
}

namespace FilageFuturs.Timing;

/// <param name="Length">Planned length, more than zero.</param>
[GenerateSerializer, Immutable, Alias("planned-phase")]
public sealed record PlannedPhase(PhaseId Phase, TimeSpan Length, PhaseMode Mode);

/// <summary>A phase began; the one before is over. The deadline is data: every command is checked against it.</summary>
[GenerateSerializer, Immutable, Alias("phase-opened")]
public sealed record PhaseOpened(PhaseId Phase, PhaseMode Mode, TimeSpan Length, DateTimeOffset Deadline) : SessionEvent;

/// <param name="By">How much was asked; <paramref name="Deadline"/> is what it became.</param>
/// <param name="IsForNow">
/// The object that groups are before, or the group on stage, has it all. Null shares it with those to come, as in older logs.
/// </param>
[GenerateSerializer, Immutable, Alias("phase-extended")]
public sealed record PhaseExtended(
    ExtensionId Id, PhaseId Phase, TimeSpan By, DateTimeOffset Deadline, bool? IsForNow = null) : SessionEvent;

/// <param name="Left">Time that was left; negative past the deadline.</param>
[GenerateSerializer, Immutable, Alias("phase-paused")]
public sealed record PhasePaused(PhaseId Phase, TimeSpan Left) : SessionEvent;

[GenerateSerializer, Immutable, Alias("phase-resumed")]
public sealed record PhaseResumed(PhaseId Phase, DateTimeOffset Deadline) : SessionEvent;

/// <summary>A firm or chained phase reached its deadline and its grace: nothing more is written in it.</summary>
[GenerateSerializer, Immutable, Alias("writing-closed")]
public sealed record WritingClosed(PhaseId Phase) : SessionEvent;

/// <summary>
/// The last step was undone: this phase goes on with the time it had left, at least <see cref="PhaseClock.LeastAfterUndo"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("phase-reopened")]
public sealed record PhaseReopened(PhaseId Phase, DateTimeOffset Deadline) : SessionEvent;

/// <summary>The lengths of the phases still to come were changed.</summary>
[GenerateSerializer, Immutable, Alias("plan-changed")]
public sealed record PlanChanged(ImmutableArray<PlannedPhase> Plan) : SessionEvent;

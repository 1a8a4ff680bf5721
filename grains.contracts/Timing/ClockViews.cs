namespace FilageFuturs.Timing;

/// <summary>What a screen needs to draw the running phase by itself. All moments UTC by the silo's clock.</summary>
/// <param name="Deadline">Without the grace. Null while paused.</param>
/// <param name="LeftAtPause">Null while running.</param>
/// <param name="Length">From the opening of the phase to its deadline: the whole thread.</param>
/// <param name="IsWritingClosed">True after deadline and grace of a firm or chained phase.</param>
[GenerateSerializer, Immutable, Alias("phase-clock")]
public sealed record PhaseClock(
    PhaseId Phase,
    PhaseMode Mode,
    DateTimeOffset OpenedAt,
    DateTimeOffset? Deadline,
    TimeSpan? LeftAtPause,
    TimeSpan Length,
    bool IsWritingClosed)
{
    public static readonly TimeSpan LeastAfterUndo = TimeSpan.FromMinutes(1);

    public bool IsPaused => LeftAtPause is not null;
}

/// <summary>One line of the conduct.</summary>
/// <param name="Held">Time really spent so far, pauses left out; null before it opens, and where a call jumped over it.</param>
/// <param name="Overrun">Held beyond planned; zero or more.</param>
[GenerateSerializer, Immutable, Alias("phase-line")]
public sealed record PhaseLine(
    PhaseId Phase, PhaseState State, PhaseMode Mode, TimeSpan Planned, TimeSpan? Held, TimeSpan Overrun);

[GenerateSerializer, Alias("phase-state")]
public enum PhaseState
{
    ToCome = 0,
    Now = 1,
    Done = 2,
}

/// <summary>What the overrun costs the rest of the hour, and two ways to pay it.</summary>
/// <param name="Late">Delay on the plan that the hour began with; negative when ahead.</param>
/// <param name="EndsAt">When the last phase will end at this pace, UTC.</param>
/// <param name="Proportional">
/// New lengths that share the delay over the phases to come, none under 60 % of its plan; where that does not pay the
/// whole, each is at its 60 %. Empty when nothing worth it can be won back.
/// </param>
/// <param name="FromLast">New lengths that take it from the longest phase to come; empty when not possible.</param>
/// <param name="WonBack">
/// What <paramref name="Proportional"/> pays of the delay; null when it is empty, or when an older silo did not say: then
/// it pays the whole.
/// </param>
[GenerateSerializer, Immutable, Alias("price-of-delay")]
public sealed record PriceOfDelay(
    TimeSpan Late,
    DateTimeOffset EndsAt,
    ImmutableArray<PlannedPhase> Proportional,
    ImmutableArray<PlannedPhase> FromLast,
    TimeSpan? WonBack = null);

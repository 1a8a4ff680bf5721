namespace FilageFuturs.Silo.Timing;

/// <summary>The conduct of the hour: the plan, the running phase, what was held.</summary>
/// <param name="FirstPlan">As the session opened: rooms are compared by it, and no step is offered less than its 60 %.</param>
/// <param name="Past">Phases over, oldest first; the last can be opened again.</param>
internal sealed record Conduct(
    ImmutableArray<PlannedPhase> FirstPlan,
    ImmutableArray<PlannedPhase> Plan,
    RunningPhase? Now,
    ImmutableList<PastPhase> Past,
    DateTimeOffset? LastStepAt,
    ImmutableHashSet<ExtensionId> Extensions)
{
    public static readonly Conduct Empty = new([], [], null, [], null, []);

    // People go on talking without a press: a closing that follows soon says when they stopped.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    /// <summary>The plan as the hour began with it: delays are measured against it, and no change made in the hall is one.</summary>
    public ImmutableArray<PlannedPhase> PlanAtStart { get; private init; } = [];

    /// <summary>When somebody last did something of the workshop; once it is closed, when it was over.</summary>
    public DateTimeOffset LastActAt { get; init; }

    /// <summary>
    /// When the workshop was over, or will be if nobody does anything more: after the last act and the last deadline, however late
    /// somebody closed it or left.
    /// </summary>
    public DateTimeOffset OverAt => IsOverStill ? LateEnd!.EndedAt
        : Now is { IsPaused: false } running && running.Deadline > LastActAt ? running.Deadline
        : LastActAt;

    /// <summary>The last step as a late closing ended it, since that closing was taken back.</summary>
    private PastPhase? LateEnd { get; init; }

    // Nobody did anything since: the time that a step has once more is no time of the workshop.
    private bool IsOverStill => LateEnd is { } late && LastActAt <= late.EndedAt;

    public bool HasStarted => Now is not null || Past.Count > 0;

    /// <summary>Those over and the running one, oldest first.</summary>
    public IEnumerable<RunningPhase> Opened => Past.Select(past => past.Phase).Append(Now).OfType<RunningPhase>();

    /// <summary>The planned phase after the running one, or the first; null at the end.</summary>
    public PlannedPhase? Next
    {
        get
        {
            var rank = Now is null ? -1 : Plan.ToList().FindIndex(planned => planned.Phase == Now.Phase);
            return rank + 1 < Plan.Length ? Plan[rank + 1] : null;
        }
    }

    public Conduct Apply(SessionEvent happened, DateTimeOffset at)
    {
        var after = Fold(happened, at);
        return IsAct(happened, at) && at > after.LastActAt ? after with { LastActAt = at } : after;
    }

    /// <summary>
    /// Until when a turn or a floor that ends with this was held: one that nobody gave back ends with the workshop, however late it is
    /// closed or somebody leaves.
    /// </summary>
    public DateTimeOffset HeldUntil(SessionEvent happened, DateTimeOffset at) =>
        happened is SessionClosed or FloorReturned or SeatLeft or SeatMoved or SeatRemoved && !IsOverStill && at - OverAt > Soon
            ? OverAt
            : at;

    /// <summary>A step whose writing is closed is held by nobody as long as its people are in the plenary.</summary>
    /// <param name="isInPlenary">The people of this room are there.</param>
    public Conduct Counted(bool isInPlenary, DateTimeOffset at) => Now switch
    {
        { RunsSince: not null, IsWritingClosed: true } now when isInPlenary =>
            this with { Now = now with { HeldBefore = now.Held(at), RunsSince = null } },
        { RunsSince: null, IsPaused: false } now when !isInPlenary || !now.IsWritingClosed =>
            this with { Now = now with { RunsSince = at } },
        _ => this,
    };

    private Conduct Fold(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        SessionOpened opened => this with { FirstPlan = opened.Plan, Plan = opened.Plan, PlanAtStart = opened.Plan },
        PhaseOpened opened => End(at) with
        {
            Now = new(opened.Phase, opened.Mode, at, opened.Deadline, null, opened.Length, false, TimeSpan.Zero, at),
            LastStepAt = Now is null ? null : at,
        },
        PhaseExtended extended => Change(now => now with
        {
            Deadline = extended.Deadline,
            LeftAtPause = now.IsPaused ? now.Left(at) + extended.By : null,
            Length = now.Length + extended.By,
            IsWritingClosed = false,
        }) with { Extensions = Extensions.Add(extended.Id) },
        PhasePaused paused => Change(now => now with
        {
            LeftAtPause = paused.Left, HeldBefore = now.Held(at), RunsSince = null,
        }),
        PhaseResumed resumed => Change(now => now with
        {
            LeftAtPause = null, Deadline = resumed.Deadline, RunsSince = at,
        }),
        WritingClosed => Change(now => now with { IsWritingClosed = true }),
        PhaseReopened reopened => Reopen(at, reopened.Deadline),
        PlanChanged changed => this with { Plan = changed.Plan, PlanAtStart = HasStarted ? PlanAtStart : changed.Plan },
        SessionClosed => Close(at),
        SessionReopened reopened => Reopen(at, reopened.Deadline) with
        {
            LateEnd = LastStepAt - Past[^1].EndedAt > Soon ? Past[^1] : null,
        },
        SessionImported => this with { LastStepAt = null },
        _ => this,
    };

    // A moment that somebody marked has its place in the hour. People who come make a hall last, and no step; nor does what the
    // facilitation puts in order or says the morning after.
    private bool IsAct(SessionEvent happened, DateTimeOffset at) => happened is MomentPinned or MomentUnpinned
        || !(Housekeeping.Is(happened)
            || IsNobodys(happened)
            || (HasStarted && IsAtTheDoor(happened))
            || (at - OverAt > Soon && IsTidying(happened)));

    // What the clock or the closing brings about by itself, and places and bonds that never travel: a copy elsewhere is as long.
    private static bool IsNobodys(SessionEvent happened) => happened is SessionClosed or SessionImported or WritingClosed
        or VotesBrokenDown or CloudShown or LookShown or SelfAssessed or PlausibilityPlaced or PairBound;

    private static bool IsAtTheDoor(SessionEvent happened) => happened is SeatTaken or SeatAdmitted or SeatRefused or SeatRemoved
        or SeatRenamed or SeatPlaced or SeatMoved or SeatSent or ProfileChanged or RoomLocked or RoomUnlocked or AdmissionSet;

    private static bool IsTidying(SessionEvent happened) => happened is FamilyNamed or FamilyRemoved or IdeaFiled or IdeaReinstated
        or NeedMoved or NeedsMerged or AnswerReleased or VariantDropped or CardsRevealed or StudioObjectWithheld
        or SessionReopened or HandLowered or FloorReturned or HelpAnswered or MessageSent or CueTaken { Kind: CueKind.Say or CueKind.Tell }
        or IdeaWithdrawn { By: null } or NeedWithdrawn { By: null } or NoteDeleted { By: null };

    private Conduct Close(DateTimeOffset at)
    {
        var over = at - OverAt > Soon ? OverAt : at;
        var ended = IsOverStill ? this with { Past = Past.Add(LateEnd!) } : End(over);
        return ended with { Now = null, LastStepAt = at, LastActAt = over, LateEnd = null };
    }

    private Conduct End(DateTimeOffset at) =>
        Now is null ? this : this with { Past = Past.Add(new(Now, at)) };

    private Conduct Reopen(DateTimeOffset at, DateTimeOffset? deadline)
    {
        var last = Past[^1].Phase;
        return this with
        {
            Past = Past.RemoveAt(Past.Count - 1),
            LastStepAt = null,
            Now = last with
            {
                HeldBefore = last.Held(Past[^1].EndedAt),
                RunsSince = at,
                Deadline = deadline ?? last.Deadline,
                LeftAtPause = null,
                IsWritingClosed = deadline is null && last.IsWritingClosed,
            },
        };
    }

    private Conduct Change(Func<RunningPhase, RunningPhase> change) =>
        Now is null ? this : this with { Now = change(Now) };
}

/// <param name="HeldBefore">Time held before the last pause, undo or call to the plenary.</param>
/// <param name="RunsSince">Null while paused, and once writing is closed while people are in the plenary.</param>
internal sealed record RunningPhase(
    PhaseId Phase,
    PhaseMode Mode,
    DateTimeOffset OpenedAt,
    DateTimeOffset Deadline,
    TimeSpan? LeftAtPause,
    TimeSpan Length,
    bool IsWritingClosed,
    TimeSpan HeldBefore,
    DateTimeOffset? RunsSince)
{
    public bool IsPaused => LeftAtPause is not null;

    /// <summary>When writing closes; null while paused, once closed, and in a guided phase.</summary>
    public DateTimeOffset? ClosesAt =>
        IsPaused || IsWritingClosed || Mode is PhaseMode.Guide ? null : Deadline + Limits.Grace;

    /// <summary>Never negative.</summary>
    public TimeSpan Left(DateTimeOffset at) =>
        (LeftAtPause ?? Deadline - at) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public TimeSpan Held(DateTimeOffset at) => HeldBefore + (RunsSince is { } since ? at - since : TimeSpan.Zero);
}

/// <param name="EndedAt">When the next one opened; of the last, when the workshop was over.</param>
internal sealed record PastPhase(RunningPhase Phase, DateTimeOffset EndedAt);

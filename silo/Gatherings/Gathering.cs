using System.Diagnostics;

namespace FilageFuturs.Silo.Gatherings;

/// <summary>A gathering as its own log says.</summary>
/// <param name="Cues">In the order of their numbers.</param>
/// <param name="Moves">People on their way from one room to another.</param>
/// <param name="Removals">People removed from the gathering → the sessions that do not know it yet.</param>
/// <param name="Keys">The last renewal of the conductor's keys of the rooms.</param>
/// <param name="Corridors">How far a phase may drift apart; a null is one shared clock. A phase that nobody set is free.</param>
internal sealed record Gathering(
    long Version,
    GatheringOpened? Opening,
    ImmutableList<RoomState> Rooms,
    ImmutableList<CueState> Cues,
    ImmutableDictionary<SeatId, MoveBegun> Moves,
    ImmutableDictionary<SeatId, ImmutableHashSet<SessionId>> Removals,
    KeyRenewal Keys,
    ImmutableDictionary<PhaseId, TimeSpan?> Corridors,
    FrozenReport? Report)
{
    public static readonly Gathering Empty = new(
        0,
        null,
        [],
        [],
        ImmutableDictionary<SeatId, MoveBegun>.Empty,
        ImmutableDictionary<SeatId, ImmutableHashSet<SessionId>>.Empty,
        new("", []),
        ImmutableDictionary<PhaseId, TimeSpan?>.Empty,
        null);

    /// <summary>People who are to be forgotten → the sessions that have not answered yet.</summary>
    public ImmutableDictionary<SeatId, ImmutableHashSet<SessionId>> Erasures { get; init; } =
        ImmutableDictionary<SeatId, ImmutableHashSet<SessionId>>.Empty;

    public bool Exists => Opening is not null;

    /// <summary>Rooms that are held: those whose people went elsewhere stay known, for what was written there.</summary>
    public IEnumerable<RoomState> Held => Rooms.Where(room => room.Into is null);

    /// <param name="over">Rooms that have ended or were deleted: nobody needs a place for them any more.</param>
    public int SeatsHeld(ImmutableHashSet<SessionId> over) =>
        Held.Where(room => !over.Contains(room.Opened.Room)).Sum(room => room.Opened.Seats);

    /// <param name="deleted">They have left nothing to conduct or to count, where those that have ended keep their results.</param>
    public int RoomsHeld(IReadOnlySet<SessionId> deleted) => Held.Count(room => !deleted.Contains(room.Opened.Room));

    /// <summary>Something waits for a room to answer.</summary>
    public bool HasErrands => !Moves.IsEmpty
        || !Keys.Left.IsEmpty
        || Removals.Values.Any(left => !left.IsEmpty)
        || Erasures.Values.Any(left => !left.IsEmpty)
        || Cues.Exists(cue => cue.Unanswered.Any());

    public RoomState? Find(SessionId room) => Rooms.Find(known => known.Opened.Room == room);

    public CueState? Find(CueId cue) => Cues.Find(known => known.Given.Id == cue);

    public Gathering Apply(Recorded recorded)
    {
        if (recorded.Version != Version + 1)
        {
            throw new UnreachableException($"Event {recorded.Version} after {Version}.");
        }

        return Fold(recorded.Event, recorded.At) with { Version = recorded.Version };
    }

    /// <summary>Where people are since the last call that came to its end: a room that opens late is where the others are.</summary>
    public bool IsInPlenary(DateTimeOffset now) => Cues.FindLast(cue => IsDone(cue, now))?.Given.Kind switch
    {
        CueKind.Plenary => true,
        CueKind.Rooms => false,
        _ => Opening!.HasWelcome,
    };

    /// <summary>The countdown that runs at this moment.</summary>
    public CueState? Running(DateTimeOffset now) =>
        Cues.FindLast(cue => cue.EndsCountdowns) is { IsCountdown: true } last && last.Given.At > now ? last : null;

    private bool IsDone(CueState cue, DateTimeOffset now) =>
        cue.Given.Kind is CueKind.Plenary or CueKind.Rooms && cue.Given.At <= now && !Cues.Exists(cue.IsOvertakenBy);

    private Gathering Fold(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        GatheringOpened opened => this with { Opening = opened },
        GatheredRoomOpened opened => this with { Rooms = Rooms.Add(new(opened, null, false)) },
        RoomsMerged merged => Change(merged.From, room => room with { Into = merged.Into }),
        ResultsWithdrawn withdrawn => Change(withdrawn.Room, room => room with { IsWithdrawn = withdrawn.IsWithdrawn }),
        CueGiven given => this with { Cues = Cues.Add(new(given, at, ImmutableDictionary<SessionId, Refusal>.Empty)) },
        CueAnswered answered => Answer(answered),
        CorridorSet set => this with { Corridors = Corridors.SetItem(set.Phase, set.Corridor) },
        MoveBegun begun => this with { Moves = Moves.SetItem(begun.Seat, begun) },
        MoveDone done => this with { Moves = Moves.Remove(done.Seat) },
        RemovalBegun begun => this with
        {
            Removals = Removals.SetItem(begun.Seat, [.. begun.From]),
            Moves = Moves.Remove(begun.Seat),
        },
        RemovalDone done => this with { Removals = Removals.SetItem(done.Seat, LeftOf(Removals, done.Seat).Remove(done.Session)) },
        ErasureBegun begun => this with { Erasures = Erasures.SetItem(begun.Seat, [.. begun.From]) },
        ErasureDone done => this with { Erasures = Erasures.SetItem(done.Seat, LeftOf(Erasures, done.Seat).Remove(done.Session)) },
        KeysRenewed renewed => this with { Keys = new(renewed.Renewal, [.. renewed.Rooms]) },
        KeyRenewed renewed => this with { Keys = Keys with { Left = Keys.Left.Remove(renewed.Room) } },
        ReportFrozen frozen => this with { Report = new(frozen.Generation, at, frozen.Rooms) },
        _ => throw new UnreachableException($"{nameof(Gathering)} has no rule for {happened.GetType().Name}."),
    };

    private static ImmutableHashSet<SessionId> LeftOf(ImmutableDictionary<SeatId, ImmutableHashSet<SessionId>> all, SeatId seat) =>
        all.GetValueOrDefault(seat, ImmutableHashSet<SessionId>.Empty);

    private Gathering Change(SessionId id, Func<RoomState, RoomState> change) =>
        this with { Rooms = Rooms.ConvertAll(room => room.Opened.Room == id ? change(room) : room) };

    private Gathering Answer(CueAnswered answered) => this with
    {
        Cues = Cues.ConvertAll(cue => cue.Given.Number == answered.Number
            ? cue with { Answers = cue.Answers.SetItem(answered.Room, answered.Refusal) }
            : cue),
    };
}

/// <param name="Into">Where its people went; null while it is held.</param>
internal sealed record RoomState(GatheredRoomOpened Opened, SessionId? Into, bool IsWithdrawn);

internal sealed record CueState(CueGiven Given, DateTimeOffset GivenAt, ImmutableDictionary<SessionId, Refusal> Answers)
{
    public IEnumerable<SessionId> Unanswered => Given.Rooms.Where(room => !Answers.ContainsKey(room));

    public bool IsCountdown => Given.Kind is CueKind.Phase or CueKind.Plenary or CueKind.Rooms;

    /// <summary>No countdown that was given before runs any longer.</summary>
    public bool EndsCountdowns => IsCountdown || Given.Kind is CueKind.CallOff;

    /// <summary>A countdown put back, or called off, before its end.</summary>
    public bool IsOvertakenBy(CueState later) =>
        IsCountdown && later.EndsCountdowns && later.Given.Number > Given.Number && later.GivenAt < Given.At;

    public Cue Cue => new(Given.Number, Given.Id, Given.Kind, Given.Phase, Given.At, Given.By, Given.Text);
}

/// <param name="Renewal">Hash of the id that the conductor chose; empty before the first.</param>
/// <param name="Left">Rooms that do not know it yet.</param>
internal sealed record KeyRenewal(string Renewal, ImmutableHashSet<SessionId> Left);

internal sealed record FrozenReport(int Generation, DateTimeOffset At, ImmutableArray<FrozenRoom> Rooms);

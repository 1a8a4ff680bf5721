namespace FilageFuturs.Gatherings;

/// <summary>The first event of a gathering's own log. Its rooms and its common room have logs of their own.</summary>
/// <param name="Opening">Hash of what the person who opened sent: asking twice opens once. In older logs the gathering itself.</param>
/// <param name="HeldOn">The day it is held, null when it is not said.</param>
/// <param name="KitVersion">The version that all its rooms open with, whatever is published meanwhile; null in older logs.</param>
/// <param name="VideoPattern">As in <see cref="SessionOpened"/>, for the common room and every room; null in older logs.</param>
/// <param name="Replay">Likewise. Null in older logs: the facilitation alone.</param>
[GenerateSerializer, Immutable, Alias("gathering-opened")]
public sealed record GatheringOpened(
    string Opening,
    string KitId,
    [property: Words] string? Title,
    string? Territory,
    DateOnly? HeldOn,
    Arrival Arrival,
    bool HasWelcome,
    bool IsRehearsal,
    ImmutableArray<PlannedPhase> Plan,
    int? KitVersion = null,
    [property: Words] string? VideoPattern = null,
    ReplayPromise? Replay = null) : SessionEvent;

/// <param name="Rank">From 1, in order of opening: part of the room's id.</param>
[GenerateSerializer, Immutable, Alias("gathered-room-opened")]
public sealed record GatheredRoomOpened(
    SessionId Room,
    int Rank,
    string Name,
    ChoiceId? Territory,
    [property: Words] string? Facilitator,
    int Expected,
    int Seats) : SessionEvent;

/// <summary>The people of a small room sit in another from now on.</summary>
[GenerateSerializer, Immutable, Alias("rooms-merged")]
public sealed record RoomsMerged(SessionId From, SessionId Into) : SessionEvent;

/// <summary>The conductor called. Kept before any room hears of it.</summary>
/// <param name="Rooms">Who it is for; the common room may be among them.</param>
[GenerateSerializer, Immutable, Alias("cue-given")]
public sealed record CueGiven(
    int Number,
    CueId Id,
    CueKind Kind,
    PhaseId? Phase,
    DateTimeOffset At,
    TimeSpan By,
    [property: Words] string? Text,
    ImmutableArray<SessionId> Rooms) : SessionEvent;

/// <summary>A room answered a cue: it has it, or cannot follow and stays itself.</summary>
/// <param name="Refusal"><see cref="Refusal.None"/> when the room has it.</param>
[GenerateSerializer, Immutable, Alias("cue-answered")]
public sealed record CueAnswered(int Number, SessionId Room, Refusal Refusal) : SessionEvent;

/// <summary>How far a phase of the rooms may drift apart. Null: one shared clock, the conductor opens what follows.</summary>
[GenerateSerializer, Immutable, Alias("corridor-set")]
public sealed record CorridorSet(PhaseId Phase, TimeSpan? Corridor) : SessionEvent;

/// <summary>A person has to leave one room for another; done once <see cref="MoveDone"/> says so.</summary>
[GenerateSerializer, Immutable, Alias("move-begun")]
public sealed record MoveBegun(SeatId Seat, SessionId From, SessionId To) : SessionEvent;

/// <param name="Refusal">Why the person stays where they were; None when they moved.</param>
[GenerateSerializer, Immutable, Alias("move-done")]
public sealed record MoveDone(SeatId Seat, Refusal Refusal) : SessionEvent;

/// <summary>The conductor removed a person from the whole gathering: done in a session once <see cref="RemovalDone"/> says so.</summary>
/// <param name="From">Who is to know of it, the common room among them.</param>
[GenerateSerializer, Immutable, Alias("removal-begun")]
public sealed record RemovalBegun(SeatId Seat, ImmutableArray<SessionId> From) : SessionEvent;

[GenerateSerializer, Immutable, Alias("removal-done")]
public sealed record RemovalDone(SeatId Seat, SessionId Session) : SessionEvent;

/// <summary>A person is to be erased from these sessions: done in one once <see cref="ErasureDone"/> says so.</summary>
[GenerateSerializer, Immutable, Alias("erasure-begun")]
public sealed record ErasureBegun(SeatId Seat, ImmutableArray<SessionId> From) : SessionEvent;

[GenerateSerializer, Immutable, Alias("erasure-done")]
public sealed record ErasureDone(SeatId Seat, SessionId Session) : SessionEvent;

/// <summary>The conductor's keys of these rooms are to die: done in a room once <see cref="KeyRenewed"/> says so.</summary>
/// <param name="Renewal">Hash of the id that the conductor chose: asking twice renews once.</param>
[GenerateSerializer, Immutable, Alias("keys-renewed")]
public sealed record KeysRenewed(string Renewal, ImmutableArray<SessionId> Rooms) : SessionEvent;

[GenerateSerializer, Immutable, Alias("key-renewed")]
public sealed record KeyRenewed(SessionId Room) : SessionEvent;

/// <summary>A room takes its results out of the merged ones, or gives them back.</summary>
[GenerateSerializer, Immutable, Alias("results-withdrawn")]
public sealed record ResultsWithdrawn(SessionId Room, bool IsWithdrawn) : SessionEvent;

/// <summary>The merged result as it stood: counted again from the rooms' logs up to these versions, whatever comes after.</summary>
/// <param name="Generation">Counts the reports, and their links, from 1.</param>
[GenerateSerializer, Immutable, Alias("report-frozen")]
public sealed record ReportFrozen(int Generation, ImmutableArray<FrozenRoom> Rooms) : SessionEvent;

[GenerateSerializer, Immutable, Alias("frozen-room")]
public sealed record FrozenRoom(SessionId Room, long Version);

/// <summary>How people find their room.</summary>
[GenerateSerializer, Alias("arrival")]
public enum Arrival
{
    /// <summary>Each chooses.</summary>
    Choice = 0,

    /// <summary>The room of the territory that they said; who said none waits.</summary>
    Territory = 1,

    /// <summary>The conductor spreads those who wait, for diversity.</summary>
    Spread = 2,
}

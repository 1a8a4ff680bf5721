namespace FilageFuturs.Gatherings;

/// <summary>What the conductor sees besides the pulse of each room.</summary>
/// <param name="Conductor">Which key opened it: a co-facilitator of the common room conducts too.</param>
/// <param name="Links">Of the common room: the one link of everybody is among them.</param>
/// <param name="Scribe">Opens the desk where ideas are put into families.</param>
/// <param name="Report">Link of the frozen report; null before.</param>
/// <param name="Waiting">In the common room and without a room.</param>
/// <param name="Running">The countdown given last, null once it is over or called off.</param>
/// <param name="SeatsLeft">
/// For one more room, as <see cref="IGatheringGrain.OpenRoom"/> counts them; a silo of the version before says nothing.
/// </param>
/// <param name="RoomsLeft">How many more may open, as it counts those too; a silo of the version before says nothing.</param>
[GenerateSerializer, Immutable, Alias("gathering-view")]
public sealed record GatheringView(
    long Version,
    DateTimeOffset Now,
    SessionId Id,
    string? Title,
    string? Territory,
    DateOnly? HeldOn,
    Arrival Arrival,
    bool HasWelcome,
    bool IsRehearsal,
    Kit Kit,
    Role Conductor,
    Links Links,
    Secret Scribe,
    Secret? Report,
    DateTimeOffset? FrozenAt,
    ImmutableArray<GatheredRoom> Rooms,
    ImmutableArray<WaitingPerson> Waiting,
    PendingCue? Running,
    ImmutableArray<CueLine> Cues,
    ImmutableArray<PhaseCorridor> Corridors,
    int? SeatsLeft = null,
    int? RoomsLeft = null);

/// <param name="Key">The conductor's own key of that room: opens its console.</param>
/// <param name="Into">The room that its people went to; null while it is held.</param>
/// <param name="Placed">How many people are to sit there, without those who said goodbye.</param>
/// <param name="IsDeleted">
/// Its workshop was deleted, and nothing is to be waited for there. Null where the room does not answer; a silo of the version before says
/// nothing.
/// </param>
/// <param name="PlacedSeats">Whom <paramref name="Placed"/> counts; a silo of the version before says nothing.</param>
[GenerateSerializer, Immutable, Alias("gathered-room")]
public sealed record GatheredRoom(
    SessionId Session,
    int Rank,
    string Name,
    ChoiceId? Territory,
    string? Facilitator,
    int Expected,
    int Seats,
    Secret Key,
    Links? Links,
    SessionId? Into,
    bool IsWithdrawn,
    int Placed,
    int Moving,
    bool? IsDeleted = null,
    ImmutableArray<SeatId>? PlacedSeats = null);

[GenerateSerializer, Immutable, Alias("waiting-person")]
public sealed record WaitingPerson(SeatId Seat, string? Name, ChoiceId? Territory, Presence Presence);

/// <param name="Unanswered">Rooms that have not answered yet: they get it again until they do.</param>
/// <param name="Refused">Rooms that could not follow, and why.</param>
/// <param name="Id">As its caller chose it; a silo of the version before says none.</param>
[GenerateSerializer, Immutable, Alias("cue-line")]
public sealed record CueLine(
    int Number,
    CueKind Kind,
    PhaseId? Phase,
    DateTimeOffset GivenAt,
    DateTimeOffset At,
    TimeSpan By,
    string? Text,
    ImmutableArray<SessionId> Rooms,
    ImmutableArray<SessionId> Unanswered,
    ImmutableArray<CueRefusal> Refused,
    CueId? Id = null);

[GenerateSerializer, Immutable, Alias("cue-refusal")]
public sealed record CueRefusal(SessionId Room, Refusal Refusal);

/// <param name="Corridor">Null: one shared clock.</param>
[GenerateSerializer, Immutable, Alias("phase-corridor")]
public sealed record PhaseCorridor(PhaseId Phase, TimeSpan? Corridor);

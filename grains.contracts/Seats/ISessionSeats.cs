namespace FilageFuturs.Seats;

/// <summary>Coming in, staying and leaving. Key: session id.</summary>
[Alias("session-seats")]
public interface ISessionSeats : IGrainWithStringKey
{
    /// <summary>Takes a seat. The same seat and token again is the same seat.</summary>
    [Alias("join")]
    Task<Outcome> Join(JoinRequest request);

    [Alias("admit")]
    Task<Outcome> Admit(Secret facilitator, SeatId seat);

    [Alias("refuse")]
    Task<Outcome> Refuse(Secret facilitator, SeatId seat);

    [Alias("remove")]
    Task<Outcome> Remove(Secret facilitator, SeatId seat);

    /// <summary>One's own name, or any for the facilitation.</summary>
    [Alias("rename")]
    Task<Outcome> Rename(Secret who, SeatId seat, string name);

    [Alias("change-profile")]
    Task<Outcome> ChangeProfile(Secret seat, Profile profile, bool onWall);

    /// <summary>Says goodbye, in a room of a gathering to the common room too; the same token comes back to the same seat.</summary>
    [Alias("leave")]
    Task<Outcome> Leave(Secret seat);

    /// <summary>Lets <paramref name="added"/> open the same seat: one voter, two screens.</summary>
    [Alias("add-key")]
    Task<Outcome> AddKey(Secret seat, Secret added);

    [Alias("set-lock")]
    Task<Outcome> SetLock(Secret facilitator, bool isLocked);

    [Alias("set-admission")]
    Task<Outcome> SetAdmission(Secret facilitator, bool byHand);

    /// <summary>As <see cref="Renew"/> under an id of its own: asked twice, it renews twice. For nodes of the version before.</summary>
    [Alias("renew-link")]
    Task<RenewedLink> RenewLink(Secret facilitator, Role role);

    /// <summary>
    /// The old link of this role dies; participants who are inside stay, and their spoken code changes too. Nobody renews the
    /// link of a role above theirs: who renews their own goes on with the new secret.
    /// </summary>
    /// <param name="id">
    /// Made by the caller for this renewal alone and told to nobody, 1 to <see cref="Limits.IdLength"/> characters as in
    /// <see cref="Ids"/>. The same id again gives the same secret, even to whoever asks with the link that died. Only its hash is kept.
    /// </param>
    [Alias("renew")]
    Task<RenewedLink> Renew(Secret who, Role role, string id);

    /// <summary>Everything kept about this seat, for its owner.</summary>
    [Alias("see-my-data")]
    Task<MyData?> SeeMyData(Secret seat);

    /// <summary>Erases this seat's name, profile and words from the log and from every view. Cannot be undone.</summary>
    [Alias("erase-me")]
    Task<Outcome> EraseMe(Secret seat);

    /// <summary>Every seat of this session, whoever left or was removed included; null for anyone but the facilitation.</summary>
    [AlwaysInterleave, Alias("see-seats")]
    Task<SeatList?> SeeSeats(Secret facilitator);

    /// <summary>
    /// As <see cref="EraseMe"/>, by the facilitation, for somebody whose device no longer opens their seat; once the workshop is over
    /// too. In a gathering: <see cref="IGatheringGrain.EraseSeat"/>.
    /// </summary>
    [Alias("erase-seat")]
    Task<Outcome> EraseSeat(Secret facilitator, SeatId seat);
}

/// <param name="Gathering">The gathering that the session belongs to; null for one of its own.</param>
/// <param name="Seats">In order of arrival, without the simulated ones.</param>
[GenerateSerializer, Immutable, Alias("seat-list")]
public sealed record SeatList(SessionId? Gathering, ImmutableArray<SeatLine> Seats);

/// <param name="Name">Null once it was erased, or has been kept long enough.</param>
/// <param name="Voice">Rank of arrival from 1.</param>
[GenerateSerializer, Immutable, Alias("seat-line")]
public sealed record SeatLine(SeatId Seat, string? Name, int Voice, bool IsErased);

[GenerateSerializer, Immutable, Alias("renewed-link")]
public sealed record RenewedLink(Refusal Refusal, Secret? Secret);

/// <param name="Proof">The secret of the participants' link, or the spoken code as typed.</param>
/// <param name="Token">Made by the web node for this browser's cookie.</param>
[GenerateSerializer, Immutable, Alias("join-request")]
public sealed record JoinRequest(
    string Proof, SeatId Seat, Secret Token, string Name, Profile Profile, bool OnWall, bool IsSimulated = false);

/// <summary>What one sees from the door: enough to know that one is in the right place.</summary>
/// <param name="Replay">For whoever may pass by no hall, where people are told so: who may watch again. Null before the start.</param>
/// <param name="HasDots">The kit, or that of the rooms of a gathering, has dots to vote with. Null from a silo that does not say.</param>
/// <param name="Language">Of the kit, as <see cref="Kit.Language"/>. Null where nothing opens, and from a silo that does not say.</param>
[GenerateSerializer, Immutable, Alias("door-view")]
public sealed record DoorView(
    SessionId Session,
    DoorState State,
    string? Title,
    string? Facilitator,
    ProfileChoices? Profile,
    int People,
    int SeatLimit,
    DateTimeOffset? ClosedAt,
    GatheringTie? Gathering = null,
    ReplayPromise? Replay = null,
    bool? HasDots = null,
    string? Language = null);

[GenerateSerializer, Alias("door-state")]
public enum DoorState
{
    Open = 0,
    Full = 1,
    Locked = 2,
    Closed = 3,
    Unknown = 4,
}

/// <param name="IsAround">
/// Online, or away for no longer than <see cref="Limits.MissedAfter"/>: who counts for their group. Null from a silo that does
/// not say.
/// </param>
[GenerateSerializer, Immutable, Alias("person-view")]
public sealed record PersonView(
    SeatId Seat,
    string? Name,
    int Voice,
    ChoiceId? Function,
    Presence Presence,
    GroupId? Group,
    bool OnWall,
    bool IsSimulated,
    bool? IsAround = null);

[GenerateSerializer, Alias("presence")]
public enum Presence
{
    Online = 0,
    Away = 1,
    Left = 2,
}

/// <summary>What only the owner of a seat may know.</summary>
/// <param name="Waits">A facilitator has not admitted them yet.</param>
/// <param name="Removal">Why the seat is no longer theirs; None otherwise.</param>
/// <param name="Dots">Kind of dot → scenario.</param>
/// <param name="SentTo">In the common room of a gathering: the room where they sit.</param>
/// <param name="Gathering">The gathering that the session belongs to; null for one of its own.</param>
/// <param name="Points">How they spread their points over the needs; null before.</param>
/// <param name="Assessment">Where they placed themselves; null before.</param>
/// <param name="Studio">What their group is making; null before a studio opened, and without a group.</param>
/// <param name="IsElsewhere">In a gathering: the people of this session are called elsewhere.</param>
/// <param name="EndedAt">When the workshop closed; null before.</param>
/// <param name="Needs">Those that they put on the map and that stand there; null from a silo that does not say.</param>
[GenerateSerializer, Immutable, Alias("mine")]
public sealed record MineView(
    SeatId Seat,
    string? Name,
    Profile? Profile,
    bool OnWall,
    bool Waits,
    Refusal Removal,
    GroupId? Group,
    ImmutableDictionary<DotId, ScenarioId> Dots,
    bool HasFinishedVote,
    bool HandIsRaised,
    bool HasFloor,
    ImmutableHashSet<IdeaId> Ideas,
    ImmutableHashSet<IdeaId> Supported,
    int SupportsLeft,
    SessionId? SentTo = null,
    bool IsElsewhere = false,
    SessionId? Gathering = null,
    ImmutableDictionary<NeedId, int>? Points = null,
    MyReactions? Reactions = null,
    PlanePoint? Assessment = null,
    MyPlausibility? Plausibility = null,
    StudioDraft? Studio = null,
    DateTimeOffset? EndedAt = null,
    ImmutableHashSet<NeedId>? Needs = null);

/// <summary>One person's data, in full.</summary>
/// <param name="Words">What they wrote, in order, rewordings included.</param>
/// <param name="Screens">How many keys open the seat.</param>
/// <param name="IsClosed">The workshop is over: seeing and erasing are all that is left.</param>
[GenerateSerializer, Immutable, Alias("my-data")]
public sealed record MyData(
    SeatId Seat,
    string? Name,
    Profile? Profile,
    ImmutableArray<string> Dots,
    ImmutableArray<string> Words,
    DateTimeOffset EraseNamesAt,
    DateTimeOffset EraseWordsAt,
    bool OnWall,
    DateTimeOffset CameAt,
    int Screens,
    bool IsErased,
    bool IsClosed)
{
    /// <summary>Where they placed themselves, then each scenario.</summary>
    [Id(12)]
    public ImmutableArray<MyPlace> Places { get; init; } = [];

    /// <summary>What they said of the fictional objects, « object: reaction ».</summary>
    [Id(13)]
    public ImmutableArray<string> Reactions { get; init; } = [];

    /// <summary>How they spread their points over the needs.</summary>
    [Id(14)]
    public ImmutableArray<MyPoints> Points { get; init; } = [];

    /// <summary>The ideas that they support, as written; null for one that was withdrawn or erased since.</summary>
    [Id(15)]
    public ImmutableArray<string?> Supports { get; init; } = [];

    /// <summary>In a gathering: the rooms that did not answer, so that what they keep is missing here; null for the common room.</summary>
    [Id(16)]
    public ImmutableArray<string?> Silent { get; init; } = [];

    /// <summary>In a gathering: one of its sessions where this person has a seat is not over, or one does not answer.</summary>
    [Id(17)]
    public bool GatheringGoesOn { get; init; }
}

/// <summary>Points of one's own.</summary>
/// <param name="Need">As written; null when it was withdrawn or erased since.</param>
[GenerateSerializer, Immutable, Alias("my-points")]
public sealed record MyPoints(string? Need, int Points);

/// <summary>A place of one's own on a plane.</summary>
/// <param name="Scenario">Its title; null for oneself among the personas.</param>
[GenerateSerializer, Immutable, Alias("my-place")]
public sealed record MyPlace(string? Scenario, Look Look, PlanePoint At);

namespace FilageFuturs.Gatherings;

/// <summary>
/// Several rooms, each a session with its own facilitation, conducted as one. The common room is a session too, of the
/// same id: everybody comes in by its link and sits there, and its facilitator is the conductor. Key: that id. Views are
/// null when the secret opens nothing.
/// </summary>
[Alias("gathering-grain")]
public interface IGatheringGrain : IGrainWithStringKey
{
    /// <summary>
    /// Opens the common room and the rooms. The same <see cref="GatheringOpening.Id"/> again gives the same answer, as long as
    /// <see cref="ISessionGrain.Open"/> does.
    /// </summary>
    [Alias("open")]
    Task<Opened> Open(GatheringOpening opening);

    /// <param name="conductor">Facilitator or co-facilitator of the common room.</param>
    [AlwaysInterleave, Alias("see")]
    Task<GatheringView?> See(Secret conductor);

    /// <summary>Who is to sit in this room, whether they have crossed already or not. Nobody when the secret does not conduct.</summary>
    [AlwaysInterleave, Alias("see-people")]
    Task<ImmutableArray<PersonView>> SeePeople(Secret conductor, SessionId room);

    /// <summary>
    /// One more room, at any moment before the report is frozen. The same id again is accepted without effect. Refused with
    /// <see cref="Refusal.TooMany"/> when all seats would be more than <see cref="GatheringLimits.SeatsPerGathering"/>; those of a room
    /// that has ended, or was deleted, count no more, and those of a room that does not answer do. Refused so too beside
    /// <see cref="GatheringLimits.Rooms"/> others, among whom are no rooms that were deleted or whose people went to another. Refused
    /// with <see cref="Refusal.IdIsInvalid"/> under the id of a session that this gathering did not open.
    /// </summary>
    [Alias("open-room")]
    Task<Outcome> OpenRoom(Secret conductor, RoomOpening room);

    /// <summary>
    /// One chooses one's own room, where people choose; or changes it before one's groups are announced. Refused with
    /// <see cref="Refusal.RoomIsSilent"/> while a room of their last move, which has not ended, does not answer.
    /// </summary>
    [Alias("choose")]
    Task<Outcome> Choose(Secret seat, SessionId room);

    /// <summary>
    /// Somebody just came in by the common door: where rooms go by territory, the one they said is theirs at once if it
    /// has a seat left. Anywhere else they choose, or wait.
    /// </summary>
    [Alias("arrive")]
    Task<Outcome> Arrive(Secret seat);

    /// <summary>Where those who wait could sit: by territory, or spread for diversity. Nothing is done yet.</summary>
    [Alias("propose")]
    Task<ImmutableArray<RoomPlacement>> Propose(Secret conductor);

    /// <summary>Sends people to rooms. Who already sits in one moves as in <see cref="Choose"/>, unless its groups are announced.</summary>
    [Alias("place")]
    Task<Outcome> Place(Secret conductor, ImmutableArray<RoomPlacement> placements);

    /// <summary>
    /// Everybody of one room moves to another as in <see cref="Choose"/>, before either has announced groups. What was written stays
    /// counted. Who is on the way to a third room that does not answer goes on there, or after the others once it takes nobody.
    /// </summary>
    [Alias("merge")]
    Task<Outcome> Merge(Secret conductor, SessionId from, SessionId into);

    /// <summary>
    /// Removes a person from the whole gathering: they go on in no room, what they wrote stays. A room that does not answer is
    /// told again until it does. Again is accepted without effect.
    /// </summary>
    [Alias("remove")]
    Task<Outcome> Remove(Secret conductor, SeatId seat);

    /// <summary>
    /// The keys by which whoever conducts enters the rooms die, with every screen that they opened; the next view has new ones. A
    /// room that does not answer is told again until it does.
    /// </summary>
    /// <param name="id">As in <see cref="ISessionSeats.Renew"/>: again is accepted without effect, whoever asks.</param>
    [Alias("renew-keys")]
    Task<Outcome> RenewKeys(Secret conductor, string id);

    /// <summary>Calls the rooms. Refused while a countdown runs, but to call it off or to put it back.</summary>
    [Alias("call")]
    Task<Outcome> Call(Secret conductor, CueOrder order);

    /// <param name="corridor">Null: one shared clock.</param>
    [Alias("set-corridor")]
    Task<Outcome> SetCorridor(Secret conductor, PhaseId phase, TimeSpan? corridor);

    /// <summary>Who comes by a room's own link or code comes in by the common door: one seat in the whole gathering.</summary>
    /// <param name="proof">What opens the door of the room.</param>
    /// <returns>The secret of the common room's participants' link; null when the proof opens no room of this gathering.</returns>
    [AlwaysInterleave, Alias("see-way-in")]
    Task<Secret?> SeeWayIn(SessionId room, string proof);

    /// <summary>Where this person sits now. Their seat there is made when it is missing.</summary>
    [AlwaysInterleave, Alias("cross")]
    Task<Crossing> Cross(Secret seat);

    /// <summary>A room's facilitation takes its results out of the merged ones, or gives them back.</summary>
    [Alias("withdraw-results")]
    Task<Outcome> WithdrawResults(Secret facilitator, SessionId room, bool isWithdrawn);

    /// <summary>Whether this room's results are out of the merged ones; for its facilitation.</summary>
    [AlwaysInterleave, Alias("see-withdrawn")]
    Task<bool> SeeWithdrawn(SessionId room);

    /// <summary>
    /// The merged result: live for the conductor and the common wall; as frozen, for the report's own link. Null for
    /// anybody else, and for all once the common room was deleted.
    /// </summary>
    [AlwaysInterleave, Alias("see-merged")]
    Task<MergedView?> SeeMerged(Secret who);

    /// <summary>Whether <see cref="SeeMerged"/> would answer; nothing is counted for it.</summary>
    [AlwaysInterleave, Alias("may-see-merged")]
    Task<bool> MaySeeMerged(Secret who);

    /// <summary>As <see cref="FreezeAfter"/>, whatever was seen: asked twice, it freezes twice. For nodes of the version before.</summary>
    [Alias("freeze")]
    Task<RenewedLink> Freeze(Secret conductor);

    /// <summary>
    /// Freezes the report as it stands and gives its link; the one that was seen dies. Where another was frozen since, by a colleague or
    /// by a first press, nothing is frozen and that one's link is given.
    /// </summary>
    /// <param name="seen">The report in sight of whoever asks; null for none.</param>
    [Alias("freeze-after")]
    Task<RenewedLink> FreezeAfter(Secret conductor, Secret? seen);

    /// <summary>Brings the ideas that rooms support most to the wall of the common room.</summary>
    /// <param name="most">How many of each room, 1 to <see cref="GatheringLimits.BroughtIdeas"/>.</param>
    [Alias("bring-ideas")]
    Task<Outcome> BringIdeas(Secret conductor, int most);

    /// <summary>
    /// Everything kept about this person in all sessions of the gathering, for them alone; a room that does not answer is named.
    /// </summary>
    /// <param name="at">The session that their key opens, common room or room: name, profile and arrival are told from there.</param>
    [AlwaysInterleave, Alias("see-my-data")]
    Task<MyData?> SeeMyData(Secret seat, SessionId at);

    /// <summary>
    /// Erases this person's name, profile and words from the common room and from every room. Cannot be undone. Kept before any room
    /// is told: where one does not answer, <see cref="Refusal.RoomIsSilent"/>, and what is left is erased as soon as it does.
    /// </summary>
    [Alias("erase-me")]
    Task<Outcome> EraseMe(Secret seat);

    /// <summary>As <see cref="EraseMe"/>, by whoever facilitates a session where this person has, or had, their seat.</summary>
    /// <param name="at">That session, the common room or a room.</param>
    [Alias("erase-seat")]
    Task<Outcome> EraseSeat(Secret facilitator, SessionId at, SeatId seat);

    /// <summary>Words were erased from the log: it is read again.</summary>
    [OneWay, Alias("forget")]
    Task Forget();

    /// <summary>Gives the rooms what they have not answered yet. Harmless at any time and from anyone on the silo's side.</summary>
    [Alias("deliver")]
    Task Deliver();
}

public static class GatheringLimits
{
    public const int LeastRooms = 2;
    public const int Rooms = 12;
    public const int NameLength = 32;
    public const int BroughtIdeas = 10;
    public const int SeatsPerGathering = 240;

    public static readonly TimeSpan LongestCountdown = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan LongestCorridor = TimeSpan.FromMinutes(30);
}

/// <param name="Id">A secret of the caller: see <see cref="FilageFuturs.Sessions.Opening"/>.</param>
/// <param name="Plan">Of the rooms; empty takes the kit's own.</param>
/// <param name="HasWelcome">People are welcomed together before they go to their rooms.</param>
/// <param name="Rooms">Their seats are <see cref="GatheringLimits.SeatsPerGathering"/> together at most: all come in by one door.</param>
/// <param name="VideoPattern">As in <see cref="SessionOpened"/>: the common room, each room and each group have a link of it.</param>
/// <param name="Replay">Who may watch the common room and the rooms again.</param>
[GenerateSerializer, Immutable, Alias("gathering-opening")]
public sealed record GatheringOpening(
    string Id,
    string KitId,
    string Title,
    string? Conductor,
    string? Territory,
    DateOnly? HeldOn,
    Arrival Arrival,
    bool HasWelcome,
    bool IsRehearsal,
    ImmutableArray<PlannedPhase> Plan,
    ImmutableArray<RoomOpening> Rooms,
    string? VideoPattern = null,
    ReplayPromise Replay = ReplayPromise.Facilitation);

/// <param name="Room">Chosen by the caller.</param>
/// <param name="Territory">Among the kit's; who said it is placed there.</param>
[GenerateSerializer, Immutable, Alias("room-opening")]
public sealed record RoomOpening(
    SessionId Room, string Name, ChoiceId? Territory, string? Facilitator, int Expected, int Seats);

[GenerateSerializer, Immutable, Alias("room-placement")]
public sealed record RoomPlacement(SeatId Seat, SessionId Room);

/// <param name="Phase">As in <see cref="Cue"/>.</param>
/// <param name="In">Countdown, for what has one; up to <see cref="GatheringLimits.LongestCountdown"/>.</param>
/// <param name="Rooms">Empty: all that are open, and the common room where it makes sense.</param>
/// <param name="CalledOff">The number of the countdown to call off: another that runs by then goes on. Null: the one that runs.</param>
[GenerateSerializer, Immutable, Alias("cue-order")]
public sealed record CueOrder(
    CueId Id,
    CueKind Kind,
    PhaseId? Phase = null,
    TimeSpan In = default,
    TimeSpan By = default,
    string? Text = null,
    ImmutableArray<SessionId> Rooms = default,
    int? CalledOff = null);

/// <param name="To">The session whose screen is theirs now; null when they wait for a room.</param>
[GenerateSerializer, Immutable, Alias("crossing")]
public sealed record Crossing(Refusal Refusal, SessionId? To);

namespace FilageFuturs.Gatherings;

/// <summary>
/// What a gathering asks of one of its sessions, with the conductor's key of that session. Calls go this way alone: a
/// session never waits for its gathering. A room asks the common one, which asks a room in turn only by what interleaves.
/// Key: session id.
/// </summary>
[Alias("session-gathering")]
public interface ISessionGathering : IGrainWithStringKey
{
    /// <summary>Takes a cue. One already taken, or older than the last, is accepted without effect.</summary>
    [Alias("take")]
    Task<Outcome> Take(Secret conductor, Cue cue);

    /// <summary>
    /// Gives a person of the common room their seat here, with their keys and their dots. Again: the same seat, with the name and
    /// the profile that come along, without a consent that was taken back, and with what changed in their silent vote since
    /// <see cref="Luggage.Known"/>.
    /// </summary>
    [Alias("receive")]
    Task<Outcome> Receive(Secret conductor, SeatId seat, Luggage luggage);

    /// <summary>
    /// From the common room, for one of its people: as when they are received again. No effect where they do not sit, nor in a room
    /// that is over.
    /// </summary>
    [AlwaysInterleave, Alias("introduce")]
    Task<Outcome> Introduce(Secret conductor, SeatId seat, Luggage luggage);

    /// <summary>
    /// For the common room: who said goodbye goes on in their room, and has their place again. No effect on anybody else, nor once it
    /// is over.
    /// </summary>
    [Alias("come-back")]
    Task<Outcome> ComeBack(Secret conductor, SeatId seat);

    /// <summary>The person sits elsewhere. Refused once the groups are announced.</summary>
    [Alias("release")]
    Task<Outcome> Release(Secret conductor, SeatId seat);

    /// <summary>
    /// The same, once their vote was carried to the other room: refused with <see cref="Refusal.VoteHasMovedOn"/> when it is no
    /// longer what was packed.
    /// </summary>
    [Alias("release-packed")]
    Task<Outcome> ReleasePacked(Secret conductor, SeatId seat, Luggage packed);

    /// <summary>
    /// The room that they come from keeps them: as if they had never been received, groups announced or not. Refused with
    /// <see cref="Refusal.SessionIsClosed"/> where they sit in a room that is over: nobody is taken out of a record.
    /// </summary>
    [Alias("give-back")]
    Task<Outcome> GiveBack(Secret conductor, SeatId seat);

    /// <summary>
    /// Removes a person who was removed from the whole gathering. No effect where they never sat, nor in a room that is over.
    /// </summary>
    [Alias("let-go")]
    Task<Outcome> LetGo(Secret conductor, SeatId seat);

    /// <summary>The key by which whoever conducts enters this room dies for a new one. The same renewal again has no effect.</summary>
    /// <param name="renewal">Hash of the id that the conductor renewed under.</param>
    [Alias("renew-key")]
    Task<Outcome> RenewKey(Secret conductor, string renewal);

    /// <summary>Erases the name, profile and words of a seat, whichever of its keys is known here; no effect on an empty one.</summary>
    [Alias("erase")]
    Task<Outcome> Erase(Secret conductor, SeatId seat);

    /// <summary>Everything kept here about a seat, whichever of its keys is known here; null when nobody ever had it.</summary>
    [Alias("see-data")]
    Task<MyData?> SeeData(Secret conductor, SeatId seat);

    /// <summary>What goes with a seat; null when nobody sits there.</summary>
    [AlwaysInterleave, Alias("see-luggage")]
    Task<Luggage?> SeeLuggage(Secret conductor, SeatId seat);

    [AlwaysInterleave, Alias("see-pulse")]
    Task<RoomPulse?> SeePulse(Secret conductor);

    [AlwaysInterleave, Alias("see-links")]
    Task<Links?> SeeLinks(Secret conductor);

    /// <summary>For the common room: the rooms that one may join.</summary>
    [Alias("publish")]
    Task<Outcome> Publish(Secret conductor, bool peopleChoose, ImmutableArray<PublishedRoom> rooms);

    /// <summary>For the common room: where each person is to sit.</summary>
    [AlwaysInterleave, Alias("see-places")]
    Task<ImmutableDictionary<SeatId, SessionId>> SeePlaces(Secret conductor);

    /// <summary>For the common room: where a person is to sit; null back to waiting.</summary>
    [Alias("send-seat")]
    Task<Outcome> SendSeat(Secret conductor, SeatId seat, SessionId? room);

    /// <summary>For the common room: ideas of the rooms, each once.</summary>
    [Alias("bring")]
    Task<Outcome> Bring(Secret conductor, ImmutableArray<BroughtIdea> ideas);

    /// <summary>
    /// For the common room, from a room that is about to be deleted: what it brought is erased, and nothing more of it is taken.
    /// Again: no effect.
    /// </summary>
    [Alias("take-back")]
    Task<Outcome> TakeBack(Secret conductor, SessionId room);

    /// <summary>The ideas of this room that may be brought to the common room, most supported first.</summary>
    [AlwaysInterleave, Alias("see-ideas-to-bring")]
    Task<ImmutableArray<BroughtIdea>> SeeIdeasToBring(Secret conductor, int most);

    /// <summary>
    /// Its results were taken out of the merged ones, or given back: those who watch are told that there is something new for the
    /// facilitation. Nothing is stored.
    /// </summary>
    [OneWay, AlwaysInterleave, Alias("hear-of-results")]
    Task HearOfResults(Secret conductor);

    /// <summary>
    /// For the common room, from one of the others each three seconds: who has had no screen there for
    /// <see cref="Limits.AwayAfter"/>. Until it says otherwise, and for ten seconds at most, their first names are free. Nothing is
    /// stored.
    /// </summary>
    [OneWay, AlwaysInterleave, Alias("hear-who-is-gone")]
    Task HearWhoIsGone(Secret conductor, SessionId room, ImmutableArray<SeatId> seats);
}

/// <summary>What goes with a person from one session of a gathering to another.</summary>
/// <param name="TokenHashes">The keys of their browsers, first the one that joined.</param>
/// <param name="Dots">Their silent vote: from one grain to another, in no view.</param>
/// <param name="Known">What of their vote was carried before; null the first time, and from the common room.</param>
/// <param name="IsRecord">Packed in a session that is over: what was said elsewhere since is newer.</param>
/// <param name="IsConsent">They have just said whether the wall may name them: else a yes gives back no consent.</param>
/// <param name="HasLeft">They said goodbye: they belong where they are received, and take no place there.</param>
[GenerateSerializer, Immutable, Alias("luggage")]
public sealed record Luggage(
    ImmutableArray<string> TokenHashes,
    string? Name,
    Profile Profile,
    bool OnWall,
    bool IsSimulated,
    ImmutableDictionary<DotId, ScenarioId> Dots,
    bool HasFinishedVote,
    Luggage? Known = null,
    bool IsRecord = false,
    bool IsConsent = false,
    bool HasLeft = false);

[GenerateSerializer, Immutable, Alias("brought-idea")]
public sealed record BroughtIdea(IdeaId Idea, SeatId By, SessionId From, int Supports, string Text);

/// <summary>One room at a glance, for the conductor. No names, no words, no votes.</summary>
/// <param name="Position">How far in the hour by its first plan: the lengths of what is over and what is done of the running phase.</param>
/// <param name="Present">With an open screen.</param>
/// <param name="Away">Seated, and out of reach for a moment: the health of the network.</param>
/// <param name="Voted">How many said that they were done, or null before the vote.</param>
/// <param name="Filled">Cells with a retained answer on the cards opened so far, of <paramref name="Cells"/>.</param>
/// <param name="Calls">Groups that call the facilitation.</param>
/// <param name="ClockWaits">
/// The phase is paused and goes on as people come back from the plenary; a silo of the version before says nothing.
/// </param>
/// <param name="Removed">Seats that took part and were removed; a silo of the version before says nothing.</param>
[GenerateSerializer, Immutable, Alias("room-pulse")]
public sealed record RoomPulse(
    long Version,
    DateTimeOffset Now,
    SessionId Session,
    SessionState State,
    PhaseClock? Clock,
    TimeSpan Position,
    int Expected,
    int Present,
    int Away,
    int Waiting,
    int? Voted,
    int Voters,
    bool IsRevealed,
    int Filled,
    int Cells,
    int Hands,
    int Calls,
    bool FacilitatorIsPresent,
    bool HasGroups,
    PendingCue? Cue,
    int LastCue,
    bool? ClockWaits = null,
    ImmutableArray<SeatId>? Removed = null);

/// <summary>A countdown that runs in a room.</summary>
[GenerateSerializer, Immutable, Alias("pending-cue")]
public sealed record PendingCue(int Number, CueKind Kind, PhaseId? Phase, DateTimeOffset At);

/// <summary>What everybody in a session sees of its gathering.</summary>
/// <param name="IsElsewhere">Its people are called elsewhere: a screen of this session sends them there.</param>
/// <param name="Rooms">In the common room alone.</param>
[GenerateSerializer, Immutable, Alias("tied-view")]
public sealed record TiedView(
    SessionId Gathering,
    string Name,
    bool IsPlenary,
    bool IsElsewhere,
    PendingCue? Cue,
    bool PeopleChoose,
    ImmutableArray<TiedRoom> Rooms);

/// <param name="Taken">How many people are to sit there.</param>
[GenerateSerializer, Immutable, Alias("tied-room")]
public sealed record TiedRoom(SessionId Session, string Name, ChoiceId? Territory, int Taken, int Seats, bool IsOpen);

/// <summary>Words of the conductor to the facilitation.</summary>
[GenerateSerializer, Immutable, Alias("conductor-word")]
public sealed record ConductorWord(int Number, string? Text, DateTimeOffset At);

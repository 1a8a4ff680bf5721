namespace FilageFuturs.Sessions;

[GenerateSerializer, Alias("session-state")]
public enum SessionState
{
    Lobby = 0,
    Running = 1,
    Closed = 2,
}

/// <summary>What everybody in the room may see: the same for all participants and for the wall.</summary>
/// <param name="Version">Number of the last event it knows: apply only strictly newer ones.</param>
/// <param name="Now">The silo's clock when it was built, UTC.</param>
/// <param name="Clock">Null in the lobby and once closed.</param>
/// <param name="Vote">Null before the vote opened.</param>
/// <param name="Groups">Empty until the groups are installed.</param>
/// <param name="Gathering">Null for a session of its own.</param>
/// <param name="Needs">Null where the kit maps none.</param>
/// <param name="Tour">The tour that runs or the last one; null before any.</param>
/// <param name="Assessment">Null before people were asked.</param>
/// <param name="Plausibility">Null before the first look.</param>
/// <param name="Studio">Null before a studio opened.</param>
/// <param name="Messages">Newest last; a message to one group carries it in <see cref="MessageView.To"/>.</param>
[GenerateSerializer, Immutable, Alias("room-view")]
public sealed record RoomView(
    long Version,
    DateTimeOffset Now,
    SessionId Session,
    string? Title,
    string? Facilitator,
    SessionState State,
    bool IsRehearsal,
    ImmutableArray<PhaseLine> Plan,
    PhaseClock? Clock,
    ScenarioId? ShownScenario,
    ImmutableArray<PersonView> People,
    int ExpectedPeople,
    bool FacilitatorIsPresent,
    VoteView? Vote,
    ImmutableArray<GroupView> Groups,
    SharingView? Sharing,
    bool CardsAreRevealed,
    IdeasView Ideas,
    FloorView Floor,
    ImmutableArray<MessageView> Messages,
    string? VideoLink,
    DateTimeOffset? ClosedAt,
    ReplayPromise Replay = ReplayPromise.Facilitation,
    TiedView? Gathering = null,
    NeedsView? Needs = null,
    TourView? Tour = null,
    AssessmentView? Assessment = null,
    PlausibilityView? Plausibility = null,
    StudioView? Studio = null)
{
    public PersonView? Find(SeatId seat) => People.FirstOrDefault(person => person.Seat == seat);

    public GroupView? Find(GroupId group) => Groups.FirstOrDefault(view => view.Id == group);
}

/// <param name="IsFromConductor">
/// Whoever conducts the gathering wrote it, rather than the facilitation of the room. An older silo never says so.
/// </param>
[GenerateSerializer, Immutable, Alias("message-view")]
public sealed record MessageView(MessageId Id, GroupId? To, string? Text, DateTimeOffset At, bool IsFromConductor = false);

/// <summary>What the facilitation sees besides the room.</summary>
/// <param name="Waiting">People at the door, in order.</param>
/// <param name="Profiles">What each seat declared.</param>
/// <param name="Boards">One tile a group and card that was opened.</param>
/// <param name="SmallGroups">
/// Groups where two people or fewer are still around: online, or away for a moment only. None while nobody is around in any other.
/// </param>
/// <param name="EarlyEnd">Everybody present is ready: the next step may be proposed.</param>
/// <param name="UndoUntil">Until when the last step can be undone; null when it cannot.</param>
/// <param name="UndoPhase">What the undo would open again.</param>
/// <param name="Drafts">What each group is making; null before a studio opened.</param>
/// <param name="Conductor">The last words of the gathering's conductor to the facilitation.</param>
/// <param name="Renewable">The links that this role may renew now. Null: not said.</param>
/// <param name="MayShow">
/// Enough people placed themselves on the plane of this phase, or moved since it was last shown, to show it. Null on any other
/// phase, and from a silo that does not say.
/// </param>
[GenerateSerializer, Immutable, Alias("console-view")]
public sealed record ConsoleView(
    long Version,
    Role Role,
    Links Links,
    bool IsLocked,
    bool AdmitsByHand,
    int SeatLimit,
    int ExpectedGroups,
    ImmutableArray<PersonView> Waiting,
    ImmutableDictionary<SeatId, Profile> Profiles,
    GroupingView Grouping,
    ImmutableArray<BoardTile> Boards,
    ImmutableArray<GroupId> SmallGroups,
    PriceOfDelay Price,
    ImmutableArray<PlannedPhase> Plan,
    bool EarlyEnd,
    DateTimeOffset? UndoUntil,
    PhaseId? UndoPhase,
    ConductorWord? Conductor = null,
    ImmutableArray<StudioDraft>? Drafts = null,
    ImmutableArray<Role>? Renewable = null,
    bool? MayShow = null);

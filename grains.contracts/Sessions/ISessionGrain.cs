namespace FilageFuturs.Sessions;

/// <summary>
/// One workshop: the one order of everything that happens in it. The same grain answers every <c>ISession…</c> of its key,
/// <see cref="ISessionSeats"/> and so on. Key: session id. Views are null when the secret opens nothing.
/// </summary>
[Alias("session-grain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>
    /// Opens the session with its links. The same <see cref="Opening.Id"/> again gives the same answer for
    /// <see cref="Limits.OpensAgain"/>, unless the facilitator's link was renewed: then <see cref="Refusal.SessionAlreadyOpen"/>.
    /// </summary>
    [Alias("open")]
    Task<Opened> Open(Opening opening);

    /// <param name="proof">Secret of the participants' link, or the spoken code.</param>
    [AlwaysInterleave, Alias("see-door")]
    Task<DoorView> SeeDoor(string proof);

    /// <summary>Whose secret this is.</summary>
    [AlwaysInterleave, Alias("identify")]
    Task<Identity> Identify(Secret who);

    [AlwaysInterleave, Alias("see-kit")]
    Task<Kit?> SeeKit(Secret who);

    /// <summary>What everybody in the room may see.</summary>
    [AlwaysInterleave, Alias("see-room")]
    Task<RoomView?> SeeRoom(Secret who);

    [AlwaysInterleave, Alias("see-mine")]
    Task<MineView?> SeeMine(Secret seat);

    /// <summary>What the facilitation may see besides; null for anyone else.</summary>
    [AlwaysInterleave, Alias("see-console")]
    Task<ConsoleView?> SeeConsole(Secret facilitator);

    /// <summary>What the wall shows besides the room; null for any other secret than the wall's and the facilitation's.</summary>
    [AlwaysInterleave, Alias("see-wall")]
    Task<WallView?> SeeWall(Secret wall);

    /// <summary>
    /// The closed session, read-only, with every number of its synthesis; null before it closes, but for the facilitation.
    /// </summary>
    [Alias("see-archive")]
    Task<ArchiveView?> SeeArchive(Secret who);

    /// <summary>
    /// The log as a file of JSON lines that travels: a header, one event a line, an end, each sealed by the hash of all
    /// before it. Facilitation only. No names, no keys; ballots are left out before the reveal and shuffled among the
    /// voices after it. A vote, and what was said of an object, of fewer than <see cref="Limits.LeastBreakdown"/> people stay out,
    /// and so do words that the facilitation took off, or typed from paper and took back or corrected.
    /// </summary>
    /// <returns>UTF-8; null when not allowed.</returns>
    [Alias("export-log-file")]
    Task<byte[]?> ExportLog(Secret facilitator);

    /// <summary>Words were erased from the log: it is read again, by the boards and the replay too, and watchers are told.</summary>
    [OneWay, AlwaysInterleave, Alias("forget")]
    Task Forget();

    /// <summary>Subscribes, or renews, one web node. Renewed every 2 to 3 s it is a heartbeat: compare the version to heal a gap.</summary>
    /// <param name="node">Stable while the node lives.</param>
    /// <param name="online">The seats with an open screen on this node.</param>
    /// <param name="hasFacilitator">A console is open on this node.</param>
    /// <returns>Version of the last event.</returns>
    [AlwaysInterleave, Alias("watch")]
    Task<long> Watch(string node, ISessionWatcher watcher, ImmutableArray<SeatId> online, bool hasFacilitator);

    [Alias("unwatch")]
    Task Unwatch(string node);

    [Alias("show-scenario")]
    Task<Outcome> ShowScenario(Secret facilitator, ScenarioId scenario);

    /// <param name="to">One group, or null for the room.</param>
    [Alias("send")]
    Task<Outcome> Send(Secret facilitator, MessageId message, GroupId? to, string text);

    /// <summary>Ends the workshop. Undone by <see cref="ISessionPhases.UndoStep"/> for a minute.</summary>
    [Alias("close")]
    Task<Outcome> Close(Secret facilitator);

    /// <summary>For the board and group grains of this session: checks the gate, appends (together when many wait), announces.</summary>
    [AlwaysInterleave, Alias("record")]
    Task<RecordAnswer> Record(RecordRequest request);

    /// <summary>For a board of this session that is asked for: who asks, and what it has not heard of.</summary>
    /// <param name="since">Version of the session's log that the board knows.</param>
    /// <returns>Null when the secret opens nothing.</returns>
    [AlwaysInterleave, Alias("see-around")]
    Task<BoardSight?> SeeAround(Secret who, BoardId board, long since);

    /// <summary>From a board: who is at which cell changed. Watchers are told; nothing is stored. At most once a second a board.</summary>
    [OneWay, AlwaysInterleave, Alias("typing-changed")]
    Task TypingChanged(BoardId board);
}

/// <summary>One web node listening to one session.</summary>
[Alias("session-watcher")]
public interface ISessionWatcher : IGrainObserver
{
    [OneWay, Alias("changed")]
    Task Changed(Notice notice);
}

/// <summary>
/// « Changed, version n, these parts ». Carries no secret, and words only as a change to boards that a node already shows:
/// one broadcast fits all.
/// </summary>
/// <param name="Room">The shared view changed.</param>
/// <param name="Console">What the facilitation sees besides changed.</param>
/// <param name="Private">Seats whose own view changed; empty when nobody's.</param>
/// <param name="Boards">Boards that changed, typing presence included.</param>
/// <param name="After">
/// Version of the notice before this one: a listener that heard of less has missed one and pulls everything. More than
/// <paramref name="Version"/>: the log came back without its last moments, and what was shown since is no more. Null: unsaid.
/// </param>
/// <param name="Changes">Of some of those boards, what changed: whoever was shown the state before may be shown this one.</param>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record Notice(
    long Version,
    bool Room,
    bool Console,
    ImmutableArray<SeatId> Private,
    ImmutableArray<BoardId> Boards,
    long? After = null,
    ImmutableArray<BoardChange> Changes = default);

/// <param name="Id">
/// Made by the caller for this opening alone and told to nobody: who sends it again is given all links again. Never the id of the
/// session, which stands in every address. Only its hash is kept.
/// </param>
/// <param name="Plan">Empty takes the kit's own.</param>
/// <param name="ExpectedGroups">See <see cref="GroupSizes"/>; 0 leaves it to the people who come.</param>
/// <param name="Replay">Who may watch again, as people will be told in the hall.</param>
/// <param name="Gathering">Null for a session of its own.</param>
/// <param name="KitVersion">The version that its gathering opened with; 0 for the newest.</param>
[GenerateSerializer, Immutable, Alias("opening")]
public sealed record Opening(
    string Id,
    string KitId,
    string Title,
    string? Facilitator,
    ImmutableArray<PlannedPhase> Plan,
    int ExpectedPeople,
    int ExpectedGroups,
    int SeatLimit,
    string? VideoPattern,
    bool IsRehearsal,
    ReplayPromise Replay = ReplayPromise.Facilitation,
    GatheringTie? Gathering = null,
    int KitVersion = 0);

[GenerateSerializer, Immutable, Alias("opened")]
public sealed record Opened(Refusal Refusal, Links? Links);

/// <summary>The secrets and the spoken code of a session, for the facilitation alone.</summary>
/// <param name="Facilitator">Null for a co-facilitator: nobody takes a role that was not given.</param>
/// <param name="Scribe">In the common room of a gathering alone.</param>
/// <param name="Conductor">In a room of a gathering, for whoever conducts alone: opens its console.</param>
[GenerateSerializer, Immutable, Alias("links")]
public sealed record Links(
    Secret Participants,
    Secret CoFacilitator,
    Secret Wall,
    Secret? Facilitator,
    string? Code,
    Secret? Scribe = null,
    Secret? Conductor = null);

/// <param name="Seat">Set for a participant.</param>
[GenerateSerializer, Immutable, Alias("identity")]
public sealed record Identity(Role Role, SeatId? Seat, GroupId? Group)
{
    public static readonly Identity Nobody = new(Role.None, null, null);

    public bool Facilitates => Role is Role.Facilitator or Role.CoFacilitator or Role.Conductor;
}

/// <summary>What people of one group did, all of it or nothing: when the session refuses one act, it stores none.</summary>
/// <param name="Board">The board that decided, to check that it knows its last event; null for a group grain.</param>
/// <param name="BoardVersion">Version of the last event of that board that it has applied, 0 for none.</param>
/// <param name="Acts">In their order; one or more.</param>
/// <param name="Since">Version of the session's log that the board knows.</param>
/// <param name="Change">The board after these acts, for those who are shown it now; the session gives it version and time.</param>
[GenerateSerializer, Immutable, Alias("record-request")]
public sealed record RecordRequest(
    GroupId Group,
    BoardId? Board,
    long BoardVersion,
    ImmutableArray<RecordAct> Acts,
    long Since = 0,
    BoardChange? Change = null);

/// <summary>What one person did.</summary>
/// <param name="Gate">What has to hold for the events to be accepted.</param>
/// <param name="Stop">Of the tour, from 0, that it is said of: refused once another one runs. Null: of none, or not said.</param>
[GenerateSerializer, Immutable, Alias("record-act")]
public sealed record RecordAct(Secret Who, RecordGate Gate, ImmutableArray<SessionEvent> Events, int? Stop = null);

[GenerateSerializer, Alias("record-gate")]
public enum RecordGate
{
    /// <summary>The caller writes on the card of the running phase, inside deadline and grace, in their own group.</summary>
    WritingInGroup = 0,

    /// <summary>The caller belongs to the group and the session is running.</summary>
    InGroup = 1,

    /// <summary>The caller facilitates.</summary>
    Facilitation = 2,
}

/// <param name="Version">Last event of the session.</param>
/// <param name="Since">As in <see cref="BoardSight"/>.</param>
[GenerateSerializer, Immutable, Alias("record-answer")]
public sealed record RecordAnswer(Refusal Refusal, long Version, ImmutableArray<Recorded>? Since);

/// <param name="IsOpenToAll">The room may look at everybody's boards.</param>
/// <param name="Version">Last event of the session.</param>
/// <param name="Since">What happened since the board last heard, but for other boards' own; null: too long ago, the log has it.</param>
[GenerateSerializer, Immutable, Alias("board-sight")]
public sealed record BoardSight(Identity Who, bool IsOpenToAll, long Version, ImmutableArray<Recorded>? Since);

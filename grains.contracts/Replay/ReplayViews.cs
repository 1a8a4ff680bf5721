namespace FilageFuturs.Replay;

/// <summary>
/// What there is to watch. Times are milliseconds since the first phase opened; what came before is at 0, what came once the workshop
/// was over, a late closing or goodbye, at its end.
/// </summary>
/// <param name="StartedAt">When the first phase opened; when the session opened if none did. UTC.</param>
/// <param name="Length">Milliseconds from the start to the last event that can be watched.</param>
/// <param name="Last">Version of the last event that can be watched: the closing, or the newest one that is no housekeeping.</param>
/// <param name="Access">Never <see cref="ReplayAccess.None"/>.</param>
/// <param name="People">How many took part.</param>
/// <param name="Offsets">When each event happened: that of version v is at v − 1.</param>
/// <param name="Lines">Versions that have a line in the feed, in order: what « event by event » steps on.</param>
/// <param name="Groups">Every group that there was, in order, with its scenario.</param>
/// <param name="From">The session that this one went on from; null when it has none.</param>
/// <param name="HasPaperVotes">Dots were typed for the room that no frame shows: its synthesis counts them.</param>
/// <param name="HasPaperAnswers">Likewise answers to the prompts of its cards.</param>
/// <param name="Held">
/// Each planned phase with the time that its synthesis tells, pauses left out. Null from a silo of the version before.
/// </param>
/// <param name="IsRehearsal">What goes on from it is one too. False from a silo of the version before.</param>
[GenerateSerializer, Immutable, Alias("replay-index")]
public sealed record ReplayIndex(
    SessionId Session,
    string? Title,
    Kit Kit,
    DateTimeOffset StartedAt,
    int Length,
    long Last,
    ReplayAccess Access,
    int People,
    bool IsClosed,
    ImmutableArray<int> Offsets,
    ImmutableArray<long> Lines,
    ImmutableArray<ReplayGroup> Groups,
    ImmutableArray<ReplayChapter> Chapters,
    ImmutableArray<ReplayMark> Marks,
    ReplayActivity Activity,
    Lineage? From,
    bool HasPaperVotes = false,
    bool HasPaperAnswers = false,
    ImmutableArray<ArchivedPhase>? Held = null,
    bool IsRehearsal = false);

[GenerateSerializer, Immutable, Alias("replay-group")]
public sealed record ReplayGroup(GroupId Id, ScenarioId? Scenario);

/// <summary>A phase as it was held; one that was opened again is two chapters.</summary>
/// <param name="Version">Of the event that opened it.</param>
/// <param name="At">Milliseconds since the start.</param>
/// <param name="Length">Milliseconds to the next chapter or to the end, pauses included.</param>
[GenerateSerializer, Immutable, Alias("replay-chapter")]
public sealed record ReplayChapter(PhaseId Phase, long Version, int At, int Length);

/// <param name="Group">Null when it concerns the room.</param>
/// <param name="Words">The message, or the prompt's label of a marked cell; null for the rest.</param>
[GenerateSerializer, Immutable, Alias("replay-mark")]
public sealed record ReplayMark(ReplayMarkKind Kind, long Version, int At, GroupId? Group, string? Words);

[GenerateSerializer, Alias("replay-mark-kind")]
public enum ReplayMarkKind
{
    Hand = 0,
    Message = 1,
    Pause = 2,
    Reveal = 3,
    Debate = 4,
    Shift = 5,
    Consensus = 6,
}

/// <summary>How much happened, in slices of equal length over the whole record.</summary>
/// <param name="Slice">Milliseconds of one slice.</param>
/// <param name="Room">Events of a slice, whoever did them.</param>
/// <param name="Groups">Events of a slice by the people of each group, in the order of the index.</param>
/// <param name="Filled">Cells with a retained answer at the end of each slice, all boards together.</param>
[GenerateSerializer, Immutable, Alias("replay-activity")]
public sealed record ReplayActivity(
    int Slice, ImmutableArray<int> Room, ImmutableArray<ImmutableArray<int>> Groups, ImmutableArray<int> Filled = default);

/// <summary>One instant, without the words that the facilitation took off or corrected since.</summary>
/// <param name="Room">As everybody saw it, <see cref="RoomView.Now"/> being the instant; everybody seated is online or left.</param>
/// <param name="Boards">Those asked for that exist at this instant.</param>
/// <param name="Tiles">Every board from far.</param>
/// <param name="Feed">At most twenty lines around the instant, the later ones included.</param>
[GenerateSerializer, Immutable, Alias("replay-frame")]
public sealed record ReplayFrame(
    ReplayCursor Cursor,
    RoomView Room,
    ImmutableArray<BoardView> Boards,
    ImmutableArray<BoardTile> Tiles,
    ImmutableArray<ReplayLine> Feed);

/// <summary>One thing that happened, to be said in the reader's language. No line says who voted what.</summary>
/// <param name="What">Name of the event without its version, « note-added ».</param>
/// <param name="At">Milliseconds since the start.</param>
/// <param name="By">Who did it, when it is one person's doing.</param>
/// <param name="Group">Whose board or group it is.</param>
/// <param name="Name">Of <paramref name="By"/> when names were asked for; null otherwise.</param>
/// <param name="Voice">Number of the voice of <paramref name="By"/>, from 1; 0 without.</param>
/// <param name="Subject">Label of the prompt, title of the phase, scenario, card or family that it is about.</param>
/// <param name="Words">What was written; null when nothing was, when it was erased, or taken off or corrected by the facilitation.</param>
/// <param name="IsFromConductor">
/// A message of whoever conducts the gathering, and not of this room's facilitation; a silo of the version before says nothing.
/// </param>
[GenerateSerializer, Immutable, Alias("replay-line")]
public sealed record ReplayLine(
    long Version,
    int At,
    string What,
    SeatId? By,
    GroupId? Group,
    string? Name,
    int Voice,
    string? Subject,
    string? Words,
    bool? IsFromConductor = null);

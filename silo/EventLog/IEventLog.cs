namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// Where a workshop is kept: streams of events, each with its own versions from 1, without gaps. A stream is the id of a session,
/// « replay:… » beside it, « gathering:… », « code:… », « kit:… », or « kits », their register. Three stores, one contract suite.
/// </summary>
public interface IEventLog
{
    /// <summary>Stores all the events or none. On disk when it completes.</summary>
    /// <param name="expected">Version of the last event of the stream, 0 when it is empty.</param>
    /// <param name="events">At least one.</param>
    /// <exception cref="EventLogConflictException">The stream is elsewhere, or holds an event of the same id.</exception>
    Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default);

    /// <summary>The events after a version, oldest first.</summary>
    IAsyncEnumerable<StoredEvent> Read(string stream, long after, CancellationToken cancellation = default);

    /// <summary>Deadlines at or before a moment, oldest first, at most 100.</summary>
    /// <param name="but">Streams whose deadlines are left out.</param>
    Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default);

    /// <summary>
    /// Erases for ever the words of one owner in a stream, or of everybody when null; the events stay. Nobody who reads the log
    /// finds them any more, after a crash either; what is left of them in the store's files goes with <see cref="Tidy"/>.
    /// </summary>
    /// <param name="types">Stored names of the events to erase; empty for all.</param>
    Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default);

    /// <summary>Likewise, of these events alone.</summary>
    /// <param name="versions">None erases nothing.</param>
    Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default);

    /// <summary>
    /// Takes older copies of what was erased out of the store's files. It may last as long as the store is large, or fail while
    /// somebody copies it: nobody waits for it, and it is harmless at any time.
    /// </summary>
    Task Tidy(CancellationToken cancellation = default);

    /// <summary>
    /// Streams whose last event is older than a moment and that still hold words, oldest first, at most 100: for the
    /// keeping rules. Once erased they are no longer answered, so that the next hundred come.
    /// </summary>
    /// <param name="types">Stored names of the events whose words count; empty for all.</param>
    /// <param name="asides">Stored names of the events that do not make a stream any younger.</param>
    Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default);
}

/// <param name="Type">Stored name with its version, « note-added/1 ».</param>
/// <param name="Data">JSON object.</param>
/// <param name="Words">JSON object of what may be erased; null when nothing.</param>
/// <param name="Owner">The seat whose words they are; null when nobody's.</param>
public sealed record NewEvent(Guid Id, string Type, DateTimeOffset At, string Data, string? Words, string? Owner);

/// <param name="Words">Null when there were none or when they were erased.</param>
public sealed record StoredEvent(
    long Version, Guid Id, string Type, DateTimeOffset At, string Data, string? Words, string? Owner);

public readonly record struct DueDeadline(string Stream, DateTimeOffset Due);

/// <summary>What an append does to the one deadline of its stream, in the same transaction.</summary>
public readonly record struct DeadlineChange(bool Changes, DateTimeOffset? Due)
{
    public static readonly DeadlineChange Keep = new(false, null);

    public static readonly DeadlineChange Clear = new(true, null);

    public static DeadlineChange Set(DateTimeOffset due) => new(true, due);
}

/// <summary>The stream is not where the writer believed: another activation wrote, or an answer was lost. Read again.</summary>
public sealed class EventLogConflictException(string message) : OrleansException(message)
{
    /// <summary>
    /// While a silo leaves, two may hold the same grain for a moment, and the other store first several times running:
    /// times that one decides before it gives up.
    /// </summary>
    public const int TriesAtMost = 8;
}

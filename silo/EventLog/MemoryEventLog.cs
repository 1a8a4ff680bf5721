using System.Runtime.CompilerServices;

namespace FilageFuturs.Silo.EventLog;

/// <summary>A log without a disk: for tests, and for rooms that must leave no trace.</summary>
public sealed class MemoryEventLog : IEventLog
{
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableList<StoredEvent>> _streams = [];
    private readonly Dictionary<string, DateTimeOffset> _deadlines = [];

    public Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            var stored = _streams.GetValueOrDefault(stream, []);
            if (stored.Count != expected)
            {
                return Conflict($"{stream} is at {stored.Count}, not {expected}.");
            }

            if (HasDuplicate(stored, events))
            {
                return Conflict($"{stream} already holds one of these events.");
            }

            _streams[stream] = stored.AddRange(events.Select((happened, rank) => new StoredEvent(
                expected + rank + 1,
                happened.Id,
                happened.Type,
                happened.At.ToUniversalTime(),
                happened.Data,
                happened.Words,
                happened.Owner)));
            Move(stream, deadline);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ImmutableList<StoredEvent> stored;
        lock (_gate)
        {
            stored = _streams.GetValueOrDefault(stream, []);
        }

        foreach (var one in stored.Skip((int)after))
        {
            yield return one;
        }

        await Task.CompletedTask;
    }

    public Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            return Task.FromResult<ImmutableArray<DueDeadline>>(
            [
                .. _deadlines.Where(pair => pair.Value <= until && but?.Contains(pair.Key) is not true)
                    .OrderBy(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(pair => new DueDeadline(pair.Key, pair.Value)),
            ]);
        }
    }

    public Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default) =>
        Erase(stream, one => (owner is null || one.Owner == owner) && IsAmong(types, one));

    public Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default) =>
        Erase(stream, one => versions.Contains(one.Version));

    public Task Tidy(CancellationToken cancellation = default) => Task.CompletedTask;

    public Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            return Task.FromResult<ImmutableArray<string>>(
            [
                .. _streams.Where(pair => pair.Value.Any(one => one.Words is not null && IsAmong(types, one)))
                    .Select(pair => (pair.Key, LastAt: LastAt(pair.Value, asides)))
                    .Where(quiet => quiet.LastAt < before)
                    .OrderBy(quiet => quiet.LastAt)
                    .ThenBy(quiet => quiet.Key, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(quiet => quiet.Key),
            ]);
        }
    }

    private Task Erase(string stream, Func<StoredEvent, bool> isMeant)
    {
        lock (_gate)
        {
            _streams[stream] = [.. _streams.GetValueOrDefault(stream, []).Select(one => isMeant(one) ? one with { Words = null } : one)];
        }

        return Task.CompletedTask;
    }

    private static DateTimeOffset LastAt(ImmutableList<StoredEvent> stored, IReadOnlyList<string> asides) =>
        (stored.FindLast(one => !asides.Contains(one.Type)) ?? stored[0]).At;

    private static Task Conflict(string message) =>
        Task.FromException(new EventLogConflictException(message));

    private static bool IsAmong(IReadOnlyList<string> types, StoredEvent one) =>
        types.Count == 0 || types.Contains(one.Type);

    private static bool HasDuplicate(ImmutableList<StoredEvent> stored, IReadOnlyList<NewEvent> events)
    {
        var ids = events.Select(happened => happened.Id).ToHashSet();
        return ids.Count != events.Count || stored.Any(one => ids.Contains(one.Id));
    }

    private void Move(string stream, DeadlineChange deadline)
    {
        if (!deadline.Changes)
        {
            return;
        }

        if (deadline.Due is { } due)
        {
            _deadlines[stream] = due;
        }
        else
        {
            _deadlines.Remove(stream);
        }
    }
}

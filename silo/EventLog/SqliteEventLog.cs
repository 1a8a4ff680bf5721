using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The embedded store: one file, one writer. On disk (WAL, FULL) before anybody is answered.</summary>
internal sealed class SqliteEventLog : IEventLog, IDisposable
{
    private const int Page = 500;
    private const int TidyAttempts = 20;

    private static readonly TimeSpan TidyRhythm = TimeSpan.FromMilliseconds(200);

    private readonly EventLogMetrics _metrics;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;
    private readonly SqliteAppend _append;
    private readonly SqliteErase _erase;
    private readonly SqliteReaders _readers;

    public SqliteEventLog(string file, EventLogMetrics metrics)
    {
        _metrics = metrics;
        _connection = SqliteSchema.Open(file);
        _append = new(_connection);
        _erase = new(_connection);
        _writer = new(_connection, metrics);
        _readers = new(file);
    }

    public async Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        await _metrics.Measure(() => _writer
            .Write(() => _append.Run(stream, expected, events, deadline), events.Count)
            .WaitAsync(cancellation));
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        const string Events = """
            select version, id, type, at, data, words, owner from events
            where stream = $stream and version > $after order by version limit $most
            """;
        ImmutableArray<StoredEvent> page;
        do
        {
            page = await _readers.Read(
                Events, LogRows.EventOf, cancellation, ("$stream", stream), ("$after", after), ("$most", Page));
            foreach (var stored in page)
            {
                yield return stored;
            }

            after += page.Length;
        }
        while (page.Length == Page);
    }

    public Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default) =>
        _readers.Read(
            """
            select stream, due from deadlines where due <= $until and stream not in (select value from json_each($but))
            order by due, stream limit 100
            """,
            LogRows.DeadlineOf,
            cancellation,
            ("$until", until.UtcTicks),
            ("$but", SqliteErase.Json(but ?? []) ?? "[]"));

    public Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default) =>
        Erase(() => _erase.Run(stream, owner, types), cancellation);

    public Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default) =>
        Erase(() => _erase.Run(stream, versions), cancellation);

    public async Task Tidy(CancellationToken cancellation = default)
    {
        for (var attempt = 1; !await IsTidy(cancellation); attempt++)
        {
            if (attempt == TidyAttempts)
            {
                throw new IOException("A reader keeps the write-ahead log from being emptied: it may still hold erased words.");
            }

            await Task.Delay(TidyRhythm, cancellation);
        }
    }

    public Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default) =>
        _readers.Read(
            """
            select stream from (
              select stream, coalesce(
                (select at from events where stream = spoken.stream and type not in (select value from json_each($asides))
                  order by version desc limit 1),
                (select at from events where stream = spoken.stream and version = 1)) as last
              from (
                select distinct stream from events
                where words is not null and ($types is null or type in (select value from json_each($types)))
              ) as spoken)
            where last < $before order by last, stream limit 100
            """,
            row => row.GetString(0),
            cancellation,
            ("$before", before.UtcTicks),
            ("$types", SqliteErase.Json(types)),
            ("$asides", SqliteErase.Json(asides) ?? "[]"));

    public void Dispose()
    {
        _writer.Dispose();
        _append.Dispose();
        _erase.Dispose();
        // The writer's connection goes last: the last to leave brings the write-ahead log into the file.
        _readers.Dispose();
        _connection.Dispose();
    }

    /// <summary>Unless somebody is reading at this very moment, the words are nowhere in the files either.</summary>
    private Task Erase(Action erase, CancellationToken cancellation) =>
        _writer.Write(erase, then: () => _erase.Truncate()).WaitAsync(cancellation);

    private async Task<bool> IsTidy(CancellationToken cancellation)
    {
        var isTidy = false;
        await _writer.Write(() => { }, then: () => isTidy = _erase.Truncate()).WaitAsync(cancellation);
        return isTidy;
    }
}

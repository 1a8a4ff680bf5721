using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The store that several silos share: see <see cref="PostgresHosting"/> for its promises.</summary>
internal sealed class PostgresEventLog : IEventLog, IAsyncDisposable
{
    private const int Page = 500;

    // In seconds: a table that was kept for years takes longer than a statement may.
    private const int LongestVacuum = 1800;

    private readonly EventLogMetrics _metrics;
    private readonly NpgsqlDataSource _source;
    private readonly PostgresLane _lane;
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private Task? _next;

    public PostgresEventLog(NpgsqlDataSource source, EventLogMetrics metrics)
    {
        _source = source;
        _metrics = metrics;
        _lane = new(source, metrics);
    }

    public Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _metrics.Measure(() => _lane.Write(new(stream, expected, events, deadline)).WaitAsync(cancellation));
    }

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        const string Events = """
            select version, id, type, at, data, words, owner from events
            where stream = $1 and version > $2 order by version limit $3
            """;
        ImmutableArray<StoredEvent> page;
        do
        {
            page = await Ask(Events, LogRows.EventOf, cancellation, stream, after, Page);
            foreach (var stored in page)
            {
                yield return stored;
            }

            after += page.Length;
        }
        while (page.Length == Page);
    }

    public Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, IReadOnlyList<string>? but = null, CancellationToken cancellation = default) => Ask(
        "select stream, due from deadlines where due <= $1 and not stream = any($2) order by due, stream limit 100",
        LogRows.DeadlineOf,
        cancellation,
        until.UtcTicks,
        but?.ToArray() ?? []);

    public async Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default)
    {
        await using var erase = Command(
            """
            update events set words = null
            where stream = $1 and words is not null and ($2 is null or owner = $2) and (cardinality($3) = 0 or type = any($3))
            """,
            stream,
            new NpgsqlParameter { Value = (object?)owner ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            types.ToArray());
        await erase.ExecuteNonQueryAsync(cancellation);
    }

    public async Task EraseWords(string stream, IReadOnlyList<long> versions, CancellationToken cancellation = default)
    {
        await using var erase = Command(
            "update events set words = null where stream = $1 and words is not null and version = any($2)", stream, versions.ToArray());
        await erase.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The server gives back the rows that held the words. Those who ask meanwhile are served by the next one, together.</summary>
    public Task Tidy(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            _next ??= _last = VacuumAfter(_last);
            return _next.WaitAsync(cancellation);
        }
    }

    public Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before,
        IReadOnlyList<string> types,
        IReadOnlyList<string> asides,
        CancellationToken cancellation = default) => Ask(
            """
            select stream from (
              select stream, coalesce(
                (select at from events where stream = spoken.stream and not type = any($3) order by version desc limit 1),
                (select at from events where stream = spoken.stream and version = 1)) as last
              from (
                select distinct stream from events where words is not null and (cardinality($2) = 0 or type = any($2))
              ) as spoken) as quiet
            where last < $1 order by last, stream limit 100
            """,
            row => row.GetString(0),
            cancellation,
            before.UtcTicks,
            types.ToArray(),
            asides.ToArray());

    public ValueTask DisposeAsync() => _lane.DisposeAsync();

    private async Task VacuumAfter(Task last)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
        {
            _next = null;
        }

        await using var vacuum = _source.CreateCommand("vacuum events");
        vacuum.CommandTimeout = LongestVacuum;
        await vacuum.ExecuteNonQueryAsync();
    }

    // A server that came back finds the connections of before in the pool: the first that is seen dead empties it.
    private async Task<ImmutableArray<T>> Ask<T>(
        string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, params object[] values)
    {
        try
        {
            return await Once();
        }
        catch (NpgsqlException gone) when (gone.IsTransient)
        {
            return await Once();
        }

        async Task<ImmutableArray<T>> Once()
        {
            await using var command = Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = ImmutableArray.CreateBuilder<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(reader));
            }

            return rows.ToImmutable();
        }
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = _source.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(value => value as NpgsqlParameter ?? new() { Value = value }).ToArray());
        return command;
    }
}

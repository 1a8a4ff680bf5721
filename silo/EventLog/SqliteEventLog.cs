using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// The embedded store: one file, one writer that commits everything waiting in one transaction. On disk (WAL, FULL)
/// before anybody is answered.
/// </summary>
internal sealed class SqliteEventLog : IEventLog, IAsyncDisposable
{
    private readonly string _reading;
    private readonly SqliteWriter _writer;

    /// <param name="file">Made when it lacks, for its owner alone.</param>
    public SqliteEventLog(string file, EventLogMetrics metrics)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        _writer = new(SqliteSchema.Open(source.ToString()), metrics);
        _reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        SqliteSchema.KeepPrivate(file);
    }

    public Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default) =>
        _writer.Write(connection => SqliteAppend.Run(connection, stream, expected, events, deadline), cancellation);

    public async IAsyncEnumerable<StoredEvent> Read(
        string stream, long after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await OpenReader(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select version, id, type, at, data, words, owner from events where stream = $stream and version > $after order by version";
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$after", after);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new(
                reader.GetInt64(0),
                reader.GetGuid(1),
                reader.GetString(2),
                Moment(reader.GetInt64(3)),
                reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6));
        }
    }

    public async Task<ImmutableArray<DueDeadline>> ReadDue(
        DateTimeOffset until, CancellationToken cancellation = default)
    {
        await using var connection = await OpenReader(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select stream, due from deadlines where due <= $until order by due limit 100";
        command.Parameters.AddWithValue("$until", until.UtcTicks);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var due = ImmutableArray.CreateBuilder<DueDeadline>();
        while (await reader.ReadAsync(cancellation))
        {
            due.Add(new(reader.GetString(0), Moment(reader.GetInt64(1))));
        }

        return due.ToImmutable();
    }

    public async Task EraseWords(
        string stream, string? owner, IReadOnlyList<string> types, CancellationToken cancellation = default)
    {
        await _writer.Write(connection => SqliteErase.Run(connection, stream, owner, types), cancellation);
        await _writer.Checkpoint(cancellation);
    }

    public async Task<ImmutableArray<string>> ReadQuiet(
        DateTimeOffset before, CancellationToken cancellation = default)
    {
        await using var connection = await OpenReader(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select stream from events group by stream having max(at) < $before order by max(at) limit 100";
        command.Parameters.AddWithValue("$before", before.UtcTicks);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var quiet = ImmutableArray.CreateBuilder<string>();
        while (await reader.ReadAsync(cancellation))
        {
            quiet.Add(reader.GetString(0));
        }

        return quiet.ToImmutable();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async Task<SqliteConnection> OpenReader(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_reading);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}

using FilageFuturs.Silo.EventLog;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Bench;

/// <summary>The baseline: what one would write first. As durable as the log, and one flush for each append.</summary>
internal sealed class NaiveAppends(string file) : IDisposable
{
    private readonly string _source = new SqliteConnectionStringBuilder { DataSource = file }.ToString();

    public Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default) =>
        Task.Run(() => AppendNow(stream, expected, events), cancellation);

    public void Dispose()
    {
        using var any = new SqliteConnection(_source);
        SqliteConnection.ClearPool(any);
    }

    private void AppendNow(string stream, long expected, IReadOnlyList<NewEvent> events)
    {
        using var connection = new SqliteConnection(_source);
        connection.Open();
        Run(connection, "pragma synchronous = full; pragma busy_timeout = 10000", []);
        using var transaction = connection.BeginTransaction(deferred: false);
        const string Last = "select coalesce(max(version), 0) from events where stream = $stream";
        if ((long)Run(connection, Last, [("$stream", stream)])! != expected)
        {
            throw new EventLogConflictException(stream);
        }

        foreach (var happened in events)
        {
            Insert(connection, stream, ++expected, happened);
        }

        transaction.Commit();
    }

    private static void Insert(SqliteConnection connection, string stream, long version, NewEvent happened) => Run(
        connection,
        "insert into events values ($stream, $version, $id, $type, $at, $data, $words, $owner)",
        [
            ("$stream", stream),
            ("$version", version),
            ("$id", happened.Id.ToByteArray()),
            ("$type", happened.Type),
            ("$at", happened.At.UtcTicks),
            ("$data", happened.Data),
            ("$words", (object?)happened.Words ?? DBNull.Value),
            ("$owner", (object?)happened.Owner ?? DBNull.Value),
        ]);

    private static object? Run(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar();
    }
}

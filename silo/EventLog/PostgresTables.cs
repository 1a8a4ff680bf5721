using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The shared store, inside whatever transaction this connection is in.</summary>
public sealed class PostgresTables(NpgsqlConnection connection) : ILogTables
{
    /// <summary>The tables of the shared store, made and raised under their lock.</summary>
    /// <param name="database">« Postgres:Connection ».</param>
    public static async Task Raise(string database, CancellationToken cancellation = default)
    {
        await using var source = PostgresHosting.Source(database);
        await PostgresSchema.Raise(source, cancellation);
    }

    public async Task<bool> AreEmpty()
    {
        await using var command = Ask("select exists (select 1 from events) or exists (select 1 from deadlines)");
        return await command.ExecuteScalarAsync() is false;
    }

    public IAsyncEnumerable<LogRow> ReadEvents() => LogRows.Events(Ask);

    public IAsyncEnumerable<DueDeadline> ReadDeadlines() => LogRows.Deadlines(Ask);

    public async Task WriteEvents(IAsyncEnumerable<LogRow> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy events (stream, version, id, type, at, data, words, owner) from stdin (format binary)");
        await foreach (var (stream, stored) in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(stream, NpgsqlDbType.Text);
            await copy.WriteAsync(stored.Version, NpgsqlDbType.Bigint);
            await copy.WriteAsync(stored.Id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(stored.Type, NpgsqlDbType.Text);
            await copy.WriteAsync(stored.At.UtcTicks, NpgsqlDbType.Bigint);
            await copy.WriteAsync(stored.Data, NpgsqlDbType.Text);
            await Write(copy, stored.Words);
            await Write(copy, stored.Owner);
        }

        await copy.CompleteAsync();
    }

    public async Task WriteDeadlines(IAsyncEnumerable<DueDeadline> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy deadlines (stream, due) from stdin (format binary)");
        await foreach (var (stream, due) in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(stream, NpgsqlDbType.Text);
            await copy.WriteAsync(due.UtcTicks, NpgsqlDbType.Bigint);
        }

        await copy.CompleteAsync();
    }

    private DbCommand Ask(string sql) => new NpgsqlCommand(sql, connection);

    private static Task Write(NpgsqlBinaryImporter copy, string? text) =>
        text is null ? copy.WriteNullAsync() : copy.WriteAsync(text, NpgsqlDbType.Text);
}

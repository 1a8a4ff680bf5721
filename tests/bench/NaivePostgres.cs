using FilageFuturs.Silo.EventLog;
using Npgsql;

namespace FilageFuturs.Bench;

/// <summary>The baseline on PostgreSQL: a pooled connection, a transaction and a commit for each append.</summary>
internal sealed class NaivePostgres(NpgsqlDataSource source)
{
    public async Task Append(
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline,
        CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var last = new NpgsqlCommand(
            "select coalesce(max(version), 0) from events where stream = $1", connection) { Parameters = { new() { Value = stream } } };
        if ((long)(await last.ExecuteScalarAsync(cancellation))! != expected)
        {
            throw new EventLogConflictException(stream);
        }

        foreach (var happened in events)
        {
            await Insert(connection, stream, ++expected, happened, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task Insert(
        NpgsqlConnection connection, string stream, long version, NewEvent happened, CancellationToken cancellation)
    {
        await using var insert = new NpgsqlCommand("insert into events values ($1, $2, $3, $4, $5, $6, $7, $8)", connection)
        {
            Parameters =
            {
                new() { Value = stream },
                new() { Value = version },
                new() { Value = happened.Id },
                new() { Value = happened.Type },
                new() { Value = happened.At.UtcTicks },
                new() { Value = happened.Data },
                new() { Value = (object?)happened.Words ?? DBNull.Value },
                new() { Value = (object?)happened.Owner ?? DBNull.Value },
            },
        };
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}

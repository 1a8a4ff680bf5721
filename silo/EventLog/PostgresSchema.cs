using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The tables of the shared store, made and changed step by step: whoever starts first does it, the others wait.</summary>
internal static class PostgresSchema
{
    // Any number, the same in every process of the house: whoever holds it may change tables.
    private const long Lock = 0x66757475727331;

    // A step is never edited: what comes after it is a new one. Moments are ticks, as in the embedded file: a log moves
    // from one store to the other to the byte.
    private static readonly ImmutableArray<string> Steps =
    [
        """
        create table events (
          stream text collate "C" not null, version bigint not null, id uuid not null, type text collate "C" not null,
          at bigint not null, data text not null, words text, owner text collate "C",
          primary key (stream, version));
        create unique index events_id on events (stream, id);
        create index events_words on events (stream, type) where words is not null;
        create table deadlines (stream text collate "C" primary key, due bigint not null);
        create index deadlines_due on deadlines (due);
        """,
    ];

    public static async Task Raise(NpgsqlDataSource source, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(connection, $"select pg_advisory_xact_lock({Lock})", cancellation);
        await Run(connection, "create table if not exists schema_steps (step integer primary key)", cancellation);
        var known = (int)(await Run(connection, "select coalesce(max(step), 0) from schema_steps", cancellation))!;
        if (known > Steps.Length)
        {
            throw new InvalidOperationException(
                $"{connection.Database} was written by a newer program: step {known}, this one knows {Steps.Length}.");
        }

        foreach (var (step, rank) in Steps.Skip(known).Select((step, rank) => (step, known + rank + 1)))
        {
            await Run(connection, step, cancellation);
            await Run(connection, $"insert into schema_steps values ({rank})", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<object?> Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}

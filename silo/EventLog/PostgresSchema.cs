using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The tables of the shared store, made and changed step by step: whoever starts first does it, the others wait.</summary>
internal static class PostgresSchema
{
    // Any number, the same in every process of the house: whoever holds it may change tables.
    private const long Lock = 0x66757475727331;

    private const int Oldest = 15;

    // A step is never edited: what comes after it is a new one.
    private static readonly ImmutableArray<string> Steps = ["1-events.sql", "2-membership.sql", "3-keys.sql", "4-shared.sql"];

    public static async Task Raise(NpgsqlDataSource source, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (Unfit(connection.PostgreSqlVersion, (string)(await Run(connection, "show fsync", cancellation))!) is { } unfit)
        {
            throw new InvalidOperationException($"{connection.Host}: {unfit}");
        }

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
            await Run(connection, await Text(step), cancellation);
            await Run(connection, $"insert into schema_steps values ({rank})", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <returns>Why no workshop is entrusted to this server; null when they are.</returns>
    internal static string? Unfit(Version server, string fsync)
    {
        if (server.Major < Oldest)
        {
            return $"PostgreSQL {Oldest} or later is wanted, this is {server}.";
        }

        return fsync is "off" ? "fsync is off, and what was acknowledged would not outlive a power cut: turn it on." : null;
    }

    private static async Task<string> Text(string step)
    {
        using var reader = new StreamReader(typeof(PostgresSchema).Assembly.GetManifestResourceStream($"tables/{step}")!);
        return await reader.ReadToEndAsync();
    }

    private static async Task<object?> Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}

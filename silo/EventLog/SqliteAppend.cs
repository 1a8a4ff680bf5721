using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>One append inside the writer's transaction.</summary>
internal static class SqliteAppend
{
    private const int ConstraintFailed = 19;

    public static void Run(
        SqliteConnection connection,
        string stream,
        long expected,
        IReadOnlyList<NewEvent> events,
        DeadlineChange deadline)
    {
        var last = LastVersion(connection, stream);
        if (last != expected)
        {
            throw new EventLogConflictException($"{stream} is at {last}, not {expected}.");
        }

        try
        {
            for (var rank = 0; rank < events.Count; rank++)
            {
                Insert(connection, stream, expected + rank + 1, events[rank]);
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == ConstraintFailed)
        {
            throw new EventLogConflictException($"{stream} already holds one of these events.");
        }

        Move(connection, stream, deadline);
    }

    private static long LastVersion(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(max(version), 0) from events where stream = $stream";
        command.Parameters.AddWithValue("$stream", stream);
        return (long)command.ExecuteScalar()!;
    }

    private static void Insert(SqliteConnection connection, string stream, long version, NewEvent happened)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            insert into events (stream, version, id, type, at, data, words, owner)
            values ($stream, $version, $id, $type, $at, $data, $words, $owner)
            """;
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$version", version);
        command.Parameters.AddWithValue("$id", happened.Id.ToString());
        command.Parameters.AddWithValue("$type", happened.Type);
        command.Parameters.AddWithValue("$at", happened.At.UtcTicks);
        command.Parameters.AddWithValue("$data", happened.Data);
        command.Parameters.AddWithValue("$words", (object?)happened.Words ?? DBNull.Value);
        command.Parameters.AddWithValue("$owner", (object?)happened.Owner ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private static void Move(SqliteConnection connection, string stream, DeadlineChange deadline)
    {
        if (!deadline.Changes)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = deadline.Due is null
            ? "delete from deadlines where stream = $stream"
            : "insert into deadlines values ($stream, $due) on conflict (stream) do update set due = excluded.due";
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$due", deadline.Due?.UtcTicks ?? 0);
        command.ExecuteNonQuery();
    }
}

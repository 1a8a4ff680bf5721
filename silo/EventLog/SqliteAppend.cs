using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>One append inside the writer's transaction.</summary>
internal sealed class SqliteAppend(SqliteConnection connection) : IDisposable
{
    private const int ConstraintFailed = 19;

    private readonly SqliteStatement _last = new(
        connection, "select coalesce(max(version), 0) from events where stream = $stream", "$stream");

    private readonly SqliteStatement _insert = new(
        connection,
        """
        insert into events (stream, version, id, type, at, data, words, owner)
        values ($stream, $version, $id, $type, $at, $data, $words, $owner)
        """,
        "$stream", "$version", "$id", "$type", "$at", "$data", "$words", "$owner");

    private readonly SqliteStatement _setDeadline = new(
        connection,
        """
        insert into deadlines (stream, due) values ($stream, $due)
        on conflict (stream) do update set due = excluded.due
        """,
        "$stream", "$due");

    private readonly SqliteStatement _clearDeadline = new(
        connection, "delete from deadlines where stream = $stream", "$stream");

    public void Run(string stream, long expected, IReadOnlyList<NewEvent> events, DeadlineChange deadline)
    {
        var last = (long)_last.Run(stream)!;
        if (last != expected)
        {
            throw new EventLogConflictException($"{stream} is at {last}, not {expected}.");
        }

        try
        {
            for (var rank = 0; rank < events.Count; rank++)
            {
                Insert(stream, expected + rank + 1, events[rank]);
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == ConstraintFailed)
        {
            throw new EventLogConflictException($"{stream} already holds one of these events.");
        }

        Move(stream, deadline);
    }

    public void Dispose()
    {
        _last.Dispose();
        _insert.Dispose();
        _setDeadline.Dispose();
        _clearDeadline.Dispose();
    }

    public void Insert(string stream, long version, NewEvent happened) => _insert.Run(
        stream,
        version,
        happened.Id.ToByteArray(),
        happened.Type,
        happened.At.UtcTicks,
        happened.Data,
        happened.Words,
        happened.Owner);

    public void Move(string stream, DeadlineChange deadline)
    {
        if (!deadline.Changes)
        {
            return;
        }

        if (deadline.Due is { } due)
        {
            _setDeadline.Run(stream, due.UtcTicks);
        }
        else
        {
            _clearDeadline.Run(stream);
        }
    }
}

using Npgsql;
using NpgsqlTypes;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// Appends to streams that all differ, in one round trip and one transaction: each is stored whole with its deadline, or
/// not at all.
/// </summary>
internal static class PostgresBatch
{
    // What a room mostly writes is one event, and its statement is the one that has to be cheap.
    private const string One = """
        insert into events (stream, version, id, type, at, data, words, owner)
        select $1, $2, $3, $4, $5, $6, $7, $8
        where $2 - 1 = coalesce((select version from events where stream = $1 order by version desc limit 1), 0)
        returning stream
        """;

    private const string Many = """
        insert into events (stream, version, id, type, at, data, words, owner)
        select n.stream, n.version, n.id, n.type, n.at, n.data, n.words, n.owner
        from unnest(
          $1::text[], $2::bigint[], $3::bigint[], $4::uuid[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[])
          as n (stream, expected, version, id, type, at, data, words, owner)
        where n.expected = coalesce((select e.version from events e where e.stream = n.stream order by e.version desc limit 1), 0)
        returning stream
        """;

    // Whether an append was stored is told by its last event.
    private const string Moved = """
        insert into deadlines (stream, due)
        select d.stream, d.due from unnest($1::text[], $2::uuid[], $3::bigint[]) as d (stream, last, due)
        where exists (select from events e where e.stream = d.stream and e.id = d.last)
        on conflict (stream) do update set due = excluded.due
        """;

    private const string Cleared = """
        delete from deadlines using unnest($1::text[], $2::uuid[]) as d (stream, last)
        where deadlines.stream = d.stream and exists (select from events e where e.stream = d.stream and e.id = d.last)
        """;

    /// <returns>The streams that were elsewhere: nothing of theirs was stored.</returns>
    public static async Task<HashSet<string>> Write(NpgsqlConnection connection, ImmutableArray<PostgresAppend> appends)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(appends is [{ Events: [var only] } append] ? Insert(append, only) : Insert(appends));
        AddDeadlines(batch, appends);
        await using var reader = await batch.ExecuteReaderAsync();
        var refused = appends.Select(one => one.Stream).ToHashSet(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            refused.Remove(reader.GetString(0));
        }

        // What breaks further on breaks the whole.
        while (await reader.NextResultAsync())
        {
        }

        return refused;
    }

    private static NpgsqlBatchCommand Insert(PostgresAppend append, NewEvent happened) => new(One)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = append.Stream },
            new NpgsqlParameter<long> { TypedValue = append.Expected + 1 },
            new NpgsqlParameter<Guid> { TypedValue = happened.Id },
            new NpgsqlParameter<string> { TypedValue = happened.Type },
            new NpgsqlParameter<long> { TypedValue = happened.At.UtcTicks },
            new NpgsqlParameter<string> { TypedValue = happened.Data },
            Text(happened.Words),
            Text(happened.Owner),
        },
    };

    private static NpgsqlBatchCommand Insert(ImmutableArray<PostgresAppend> appends)
    {
        var events = appends.SelectMany(one => one.Events.Select((happened, rank) =>
            (one.Stream, one.Expected, Version: one.Expected + rank + 1, Event: happened))).ToList();
        return new(Many)
        {
            Parameters =
            {
                All(NpgsqlDbType.Text, events.Select(one => one.Stream)),
                All(NpgsqlDbType.Bigint, events.Select(one => one.Expected)),
                All(NpgsqlDbType.Bigint, events.Select(one => one.Version)),
                All(NpgsqlDbType.Uuid, events.Select(one => one.Event.Id)),
                All(NpgsqlDbType.Text, events.Select(one => one.Event.Type)),
                All(NpgsqlDbType.Bigint, events.Select(one => one.Event.At.UtcTicks)),
                All(NpgsqlDbType.Text, events.Select(one => one.Event.Data)),
                All(NpgsqlDbType.Text, events.Select(one => one.Event.Words)),
                All(NpgsqlDbType.Text, events.Select(one => one.Event.Owner)),
            },
        };
    }

    private static void AddDeadlines(NpgsqlBatch batch, ImmutableArray<PostgresAppend> appends)
    {
        var moved = appends.Where(one => one.Deadline is { Changes: true, Due: not null }).ToList();
        if (moved.Count > 0)
        {
            batch.BatchCommands.Add(new(Moved)
            {
                Parameters =
                {
                    Streams(moved),
                    Lasts(moved),
                    All(NpgsqlDbType.Bigint, moved.Select(one => one.Deadline.Due!.Value.UtcTicks)),
                },
            });
        }

        var cleared = appends.Where(one => one.Deadline is { Changes: true, Due: null }).ToList();
        if (cleared.Count > 0)
        {
            batch.BatchCommands.Add(new(Cleared) { Parameters = { Streams(cleared), Lasts(cleared) } });
        }
    }

    private static NpgsqlParameter Streams(List<PostgresAppend> appends) =>
        All(NpgsqlDbType.Text, appends.Select(one => one.Stream));

    private static NpgsqlParameter Lasts(List<PostgresAppend> appends) =>
        All(NpgsqlDbType.Uuid, appends.Select(one => one.Events[^1].Id));

    private static NpgsqlParameter Text(string? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value };

    private static NpgsqlParameter All<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values.ToArray() };
}

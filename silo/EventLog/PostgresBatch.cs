using Npgsql;
using NpgsqlTypes;

namespace FilageFuturs.Silo.EventLog;

/// <summary>Appends to streams that all differ, in one statement: each is stored whole with its deadline, or not at all.</summary>
internal static class PostgresBatch
{
    private const string Statement = """
        with wanted as (select * from unnest($1::text[], $2::bigint[]) as w (stream, expected)),
        standing as (
          select w.stream, w.expected, coalesce(
            (select e.version from events e where e.stream = w.stream order by e.version desc limit 1), 0) as last
          from wanted w),
        fit as (select stream from standing where last = expected),
        added as (
          insert into events (stream, version, id, type, at, data, words, owner)
          select n.* from unnest($3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[])
            as n (stream, version, id, type, at, data, words, owner)
          where n.stream in (select stream from fit)),
        moved as (
          insert into deadlines (stream, due)
          select d.stream, d.due from unnest($11::text[], $12::bigint[]) as d (stream, due)
          where d.stream in (select stream from fit)
          on conflict (stream) do update set due = excluded.due),
        cleared as (
          delete from deadlines where stream = any($13::text[]) and stream in (select stream from fit))
        select stream, last from standing where last <> expected
        """;

    /// <returns>The streams that were elsewhere, and where they are: nothing of theirs was stored.</returns>
    public static async Task<Dictionary<string, long>> Write(NpgsqlDataSource source, ImmutableArray<PostgresAppend> appends)
    {
        await using var command = source.CreateCommand(Statement);
        Fill(command.Parameters, appends);
        await using var reader = await command.ExecuteReaderAsync();
        var refused = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            refused.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return refused;
    }

    private static void Fill(NpgsqlParameterCollection parameters, ImmutableArray<PostgresAppend> appends)
    {
        var events = appends.SelectMany(one => one.Events.Select((happened, rank) =>
            (one.Stream, Version: one.Expected + rank + 1, Event: happened))).ToList();
        var moved = appends.Where(one => one.Deadline is { Changes: true, Due: not null }).ToList();
        var cleared = appends.Where(one => one.Deadline is { Changes: true, Due: null });
        Add(NpgsqlDbType.Text, appends.Select(one => one.Stream));
        Add(NpgsqlDbType.Bigint, appends.Select(one => one.Expected));
        Add(NpgsqlDbType.Text, events.Select(one => one.Stream));
        Add(NpgsqlDbType.Bigint, events.Select(one => one.Version));
        Add(NpgsqlDbType.Uuid, events.Select(one => one.Event.Id));
        Add(NpgsqlDbType.Text, events.Select(one => one.Event.Type));
        Add(NpgsqlDbType.Bigint, events.Select(one => one.Event.At.UtcTicks));
        Add(NpgsqlDbType.Text, events.Select(one => one.Event.Data));
        Add(NpgsqlDbType.Text, events.Select(one => one.Event.Words));
        Add(NpgsqlDbType.Text, events.Select(one => one.Event.Owner));
        Add(NpgsqlDbType.Text, moved.Select(one => one.Stream));
        Add(NpgsqlDbType.Bigint, moved.Select(one => one.Deadline.Due!.Value.UtcTicks));
        Add(NpgsqlDbType.Text, cleared.Select(one => one.Stream));

        void Add<T>(NpgsqlDbType type, IEnumerable<T> values) =>
            parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values.ToArray() });
    }
}

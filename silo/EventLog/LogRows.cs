using System.Data.Common;

namespace FilageFuturs.Silo.EventLog;

/// <summary>A row of either store: the same columns in the same order, asked for in the same words.</summary>
internal static class LogRows
{
    public static IAsyncEnumerable<LogRow> Events(Func<string, DbCommand> ask) => Read(
        ask,
        "select version, id, type, at, data, words, owner, stream from events order by stream, version",
        row => new LogRow(row.GetString(7), EventOf(row)));

    public static IAsyncEnumerable<DueDeadline> Deadlines(Func<string, DbCommand> ask) =>
        Read(ask, "select stream, due from deadlines order by stream", DeadlineOf);

    /// <param name="row">version, id, type, at, data, words, owner.</param>
    public static StoredEvent EventOf(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetString(2),
        Moment(row.GetInt64(3)),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6));

    /// <param name="row">stream, due.</param>
    public static DueDeadline DeadlineOf(DbDataReader row) => new(row.GetString(0), Moment(row.GetInt64(1)));

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    private static async IAsyncEnumerable<T> Read<T>(Func<string, DbCommand> ask, string sql, Func<DbDataReader, T> row)
    {
        await using var command = ask(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return row(reader);
        }
    }
}

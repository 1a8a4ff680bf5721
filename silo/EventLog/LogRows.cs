using System.Data.Common;

namespace FilageFuturs.Silo.EventLog;

/// <summary>A row of either store: the same columns in the same order.</summary>
internal static class LogRows
{
    /// <param name="row">version, id, type, at, data, words, owner.</param>
    public static StoredEvent EventOf(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetString(2),
        Moment(row.GetInt64(3)),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6));

    public static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}

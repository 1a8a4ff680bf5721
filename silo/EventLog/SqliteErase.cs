using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>Erasing words so that they are nowhere in the file, nor in the write-ahead log beside it.</summary>
internal sealed class SqliteErase(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _empty = new(
        connection,
        """
        update events set words = null
        where stream = $stream and words is not null and ($owner is null or owner = $owner)
          and ($types is null or type in (select value from json_each($types)))
        """,
        "$stream", "$owner", "$types");

    private readonly SqliteStatement _emptyThese = new(
        connection,
        """
        update events set words = null
        where stream = $stream and words is not null and version in (select value from json_each($versions))
        """,
        "$stream", "$versions");

    private readonly SqliteStatement _checkpoint = new(connection, "pragma wal_checkpoint(truncate)");

    /// <summary>Empties the column; secure_delete overwrites what lay there.</summary>
    public void Run(string stream, string? owner, IReadOnlyList<string> types) =>
        _empty.Run(stream, owner, Json(types));

    public void Run(string stream, IReadOnlyList<long> versions) => _emptyThese.Run(stream, JsonSerializer.Serialize(versions));

    /// <summary>Brings the write-ahead log into the file and empties it: older pages of it still hold the words.</summary>
    /// <returns>False when somebody is reading: the log cannot be emptied now.</returns>
    public bool Truncate() => (long)_checkpoint.Run()! == 0;

    public void Dispose()
    {
        _empty.Dispose();
        _emptyThese.Dispose();
        _checkpoint.Dispose();
    }

    /// <returns>What json_each reads; null for all types.</returns>
    public static string? Json(IReadOnlyList<string> types) =>
        types.Count == 0 ? null : JsonSerializer.Serialize(types);
}

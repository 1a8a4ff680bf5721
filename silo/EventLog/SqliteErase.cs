using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>Empties the words of an owner; secure_delete overwrites them in the file.</summary>
internal static class SqliteErase
{
    public static void Run(SqliteConnection connection, string stream, string? owner, IReadOnlyList<string> types)
    {
        using var command = connection.CreateCommand();
        var named = types.Select((_, rank) => $"$type{rank}").ToList();
        command.CommandText =
            $"""
            update events set words = null
            where stream = $stream and words is not null and ($owner is null or owner = $owner)
            {(named.Count == 0 ? "" : $"and type in ({string.Join(", ", named)})")}
            """;
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$owner", (object?)owner ?? DBNull.Value);
        for (var rank = 0; rank < types.Count; rank++)
        {
            command.Parameters.AddWithValue(named[rank], types[rank]);
        }

        command.ExecuteNonQuery();
    }
}

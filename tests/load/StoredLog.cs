using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FilageFuturs.Load;

/// <summary>One line of a log, as the store has it.</summary>
internal sealed record Line(long Version, string Type, DateTimeOffset At, string Data, string? Words)
{
    /// <summary>The sentence that somebody of ours wrote; null in any other line.</summary>
    public string? Said => Words is not null && Sentence.Match(Words) is { Success: true } found ? found.Value : null;

    private static readonly Regex Sentence = new("Idée [0-9a-f]{32}", RegexOptions.Compiled);
}

/// <summary>
/// The log from outside: the tables, past everything that the product says about itself. A connection each time: those kept
/// from before a kill are dead.
/// </summary>
internal sealed class StoredLog(Func<DbConnection> connect)
{
    public static StoredLog InPostgres(string connection) =>
        new(() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString()));

    public static StoredLog InFile(string file) => new(() => new SqliteConnection($"Data Source={file};Mode=ReadOnly"));

    public async Task<List<Line>> Read(string stream)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select version, type, at, data, words from events where stream = @stream order by version";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("stream", stream);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<Line>();
        while (await reader.ReadAsync())
        {
            lines.Add(new(
                reader.GetInt64(0),
                reader.GetString(1),
                new(reader.GetInt64(2), TimeSpan.Zero),
                reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return lines;
    }
}

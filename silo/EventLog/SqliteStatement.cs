using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>One statement of the writer, compiled once: compiling costs more than running.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="names">Its parameters, in the order in which <see cref="Run"/> is given their values.</param>
    public SqliteStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in names)
        {
            _command.Parameters.AddWithValue(name, DBNull.Value);
        }
    }

    /// <returns>The first column of the first row; null without rows.</returns>
    public object? Run(params ReadOnlySpan<object?> values)
    {
        for (var rank = 0; rank < values.Length; rank++)
        {
            _command.Parameters[rank].Value = values[rank] ?? DBNull.Value;
        }

        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();
}

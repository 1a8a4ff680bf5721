using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// The embedded file, for one reader or writer alone: a product that runs keeps it from being opened, and it keeps a product
/// out.
/// </summary>
public sealed class SqliteTables : ILogTables, IDisposable
{
    private readonly SqliteConnection _connection;
    private SqliteTransaction? _transaction;

    private SqliteTables(SqliteConnection connection) => (_connection, _transaction) = (connection, connection.BeginTransaction());

    /// <param name="folder">« DataFolder ».</param>
    /// <returns>Null when somebody has it open.</returns>
    public static SqliteTables? Open(string folder)
    {
        try
        {
            return new(SqliteSchema.Open(FileIn(folder), isAlone: true));
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode is SqliteSchema.FileIsBusy or SqliteSchema.FileIsLocked)
        {
            return null;
        }
    }

    public static string FileIn(string folder) => Path.Combine(folder, EventLogHosting.FileName);

    public async Task<bool> AreEmpty() =>
        await Ask("select exists (select 1 from events) or exists (select 1 from deadlines)").ExecuteScalarAsync() is 0L;

    public IAsyncEnumerable<LogRow> ReadEvents() => LogRows.Events(Ask);

    public IAsyncEnumerable<DueDeadline> ReadDeadlines() => LogRows.Deadlines(Ask);

    public async Task WriteEvents(IAsyncEnumerable<LogRow> rows)
    {
        using var append = new SqliteAppend(_connection);
        await foreach (var (stream, stored) in rows)
        {
            append.Insert(stream, stored.Version, new(stored.Id, stored.Type, stored.At, stored.Data, stored.Words, stored.Owner));
        }
    }

    public async Task WriteDeadlines(IAsyncEnumerable<DueDeadline> rows)
    {
        using var append = new SqliteAppend(_connection);
        await foreach (var (stream, due) in rows)
        {
            append.Move(stream, DeadlineChange.Set(due));
        }
    }

    public void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _connection.Dispose();
    }

    private DbCommand Ask(string sql) => new SqliteCommand(sql, _connection, _transaction);
}

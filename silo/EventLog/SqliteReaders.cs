using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// Connections that only read, kept in a pool. An answer is read whole: an open statement would keep the write-ahead log
/// from being emptied.
/// </summary>
internal sealed class SqliteReaders(string file) : IDisposable
{
    private readonly string _source =
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();

    public Task<ImmutableArray<T>> Read<T>(
        string sql,
        Func<SqliteDataReader, T> row,
        CancellationToken cancellation,
        params (string Name, object? Value)[] values) =>
        Task.Run(() => ReadNow(sql, row, values), cancellation);

    public void Dispose()
    {
        using var any = new SqliteConnection(_source);
        SqliteConnection.ClearPool(any);
    }

    private ImmutableArray<T> ReadNow<T>(
        string sql, Func<SqliteDataReader, T> row, IEnumerable<(string Name, object? Value)> values)
    {
        using var connection = new SqliteConnection(_source);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows.ToImmutable();
    }
}

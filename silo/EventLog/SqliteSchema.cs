using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The tables of the embedded store and the promises of its file.</summary>
internal static class SqliteSchema
{
    private const string Promises = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma secure_delete = on;
        pragma busy_timeout = 5000;
        """;

    private const string Tables = """
        create table if not exists events (
          stream text not null, version integer not null, id text not null, type text not null,
          at integer not null, data text not null, words text, owner text,
          primary key (stream, version)) without rowid;
        create unique index if not exists events_id on events (stream, id);
        create table if not exists deadlines (stream text primary key, due integer not null) without rowid;
        create index if not exists deadlines_due on deadlines (due);
        pragma user_version = 1;
        """;

    public static SqliteConnection Open(string source)
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        Run(connection, Promises);
        Run(connection, Tables);
        return connection;
    }

    public static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    public static void KeepPrivate(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

using Microsoft.Data.Sqlite;

namespace FilageFuturs.Silo.EventLog;

/// <summary>The tables of the embedded store and the promises of its file.</summary>
internal static class SqliteSchema
{
    public const int FileIsBusy = 5;
    public const int FileIsLocked = 6;

    private const long Version = 1;

    // Before the file is first looked at: with a write-ahead log it opens only if nobody else has it, and lets nobody in.
    private const string Alone = "pragma locking_mode = exclusive";

    // Full: a commit returns when the disk has it; fullfsync is the same promise on macOS. The truncation finishes an
    // erasure that a crash may have left in the write-ahead log.
    private const string Promises = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma fullfsync = on;
        pragma secure_delete = on;
        pragma busy_timeout = 250;
        pragma wal_checkpoint(truncate);
        """;

    private const string Tables = """
        begin immediate;
        create table if not exists events (
          stream text not null, version integer not null, id blob not null, type text not null,
          at integer not null, data text not null, words text, owner text,
          primary key (stream, version)) without rowid;
        create unique index if not exists events_id on events (stream, id);
        create index if not exists events_words on events (stream, type) where words is not null;
        create table if not exists deadlines (stream text primary key, due integer not null) without rowid;
        create index if not exists deadlines_due on deadlines (due);
        pragma user_version = 1;
        commit;
        """;

    /// <summary>The writer's connection. The file is made when it lacks, for its owner alone.</summary>
    /// <param name="isAlone">Fails as busy when anybody else has the file open.</param>
    public static SqliteConnection Open(string file, bool isAlone = false)
    {
        KeepPrivate(file);
        var source = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            if (isAlone)
            {
                Run(connection, Alone);
            }

            Run(connection, Promises);
            CreateTables(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CreateTables(SqliteConnection connection)
    {
        var version = (long)Run(connection, "pragma user_version")!;
        if (version > Version)
        {
            throw new InvalidOperationException(
                $"{connection.DataSource} was written by a newer program: tables {version}, this one knows {Version}.");
        }

        if (version < Version)
        {
            Run(connection, Tables);
        }
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Run();
    }

    // Before SQLite opens it: the files that it makes beside take over these rights.
    private static void KeepPrivate(string file)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (OperatingSystem.IsWindows())
        {
            new FileStream(file, options).Dispose();
            return;
        }

        options.UnixCreateMode = OwnerOnly;
        new FileStream(file, options).Dispose();
        File.SetUnixFileMode(file, OwnerOnly);
    }
}

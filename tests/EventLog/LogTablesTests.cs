using Microsoft.Data.Sqlite;
using Npgsql;

namespace FilageFuturs.Tests.EventLog;

/// <summary>Any log carried from one store to the other and back is the same to the byte.</summary>
public sealed class LogTablesTests(Postgres server) : IClassFixture<Postgres>, IDisposable
{
    private const string Events =
        "select stream || '|' || version || '|' || hex(id) || '|' || type || '|' || at || '|' || hex(data) || '|' "
        + "|| ifnull(hex(words), '-') || '|' || ifnull(hex(owner), '-') from events order by stream, version";

    private const string Deadlines = "select stream || '|' || due from deadlines order by stream";

    private readonly LogFolder _here = new();
    private readonly LogFolder _back = new();

    public void Dispose()
    {
        _here.Dispose();
        _back.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_streams_go_there_and_come_back(int seed)
    {
        using (var log = _here.Open())
        {
            await RandomLog.Write(log, new(seed));
        }

        await using var database = await Database();
        using (var file = SqliteTables.Open(_here.Path)!)
        {
            await Carry(file, database.Tables);
        }

        using (var file = SqliteTables.Open(_back.Path)!)
        {
            await Carry(database.Tables, file);
            file.Commit();
        }

        Assert.Equal(Dump(_here, Events), Dump(_back, Events));
        Assert.Equal(Dump(_here, Deadlines), Dump(_back, Deadlines));
        Assert.NotEmpty(Dump(_back, Deadlines));
        using var lived = _back.Open();
        await lived.AppendNext("room-0", Entries.Raised);
    }

    [Fact]
    public async Task A_silo_finds_in_the_database_what_another_wrote_in_a_file()
    {
        using (var log = _here.Open())
        {
            await RandomLog.Write(log, new(4));
        }

        await using var database = await Database();
        using (var file = SqliteTables.Open(_here.Path)!)
        {
            await Carry(file, database.Tables);
        }

        await using var source = PostgresHosting.Source(database.Address);
        await using var there = new PostgresEventLog(source, _here.Metrics);
        using var here = _here.Open();
        for (var room = 0; room < RandomLog.Rooms; room++)
        {
            Assert.Equal(await here.ReadAll($"room-{room}"), await there.ReadAll($"room-{room}"));
        }

        var due = await there.ReadDue(DateTimeOffset.MaxValue);
        Assert.Equal((await here.ReadDue(DateTimeOffset.MaxValue)).AsEnumerable(), due.AsEnumerable());
    }

    [Fact]
    public async Task What_is_not_committed_never_was()
    {
        using (var file = SqliteTables.Open(_back.Path)!)
        {
            await file.WriteEvents(new[] { new LogRow("room", Stored(1)) }.ToAsyncEnumerable());
            Assert.False(await file.AreEmpty());
        }

        using var again = SqliteTables.Open(_back.Path)!;
        Assert.True(await again.AreEmpty());
    }

    [Fact]
    public async Task A_log_that_runs_cannot_be_carried_away()
    {
        using var log = _here.Open();
        await log.AppendNext("room", Entries.Raised);

        Assert.Null(SqliteTables.Open(_here.Path));
    }

    [Fact]
    public void While_it_is_carried_away_nobody_runs_it()
    {
        using var file = SqliteTables.Open(_here.Path);

        Assert.ThrowsAny<SqliteException>(_here.Open);
    }

    private static async Task Carry(ILogTables from, ILogTables to)
    {
        Assert.True(await to.AreEmpty());
        await to.WriteEvents(from.ReadEvents());
        await to.WriteDeadlines(from.ReadDeadlines());
        Assert.False(await to.AreEmpty());
    }

    private static StoredEvent Stored(long version) => new(version, Guid.NewGuid(), "hand-raised/1", Start, "{}", null, null);

    private static List<string> Dump(LogFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task<Opened> Database()
    {
        var address = await server.Database();
        await PostgresTables.Raise(address);
        var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        return new(address, connection);
    }

    private sealed class Opened(string address, NpgsqlConnection connection) : IAsyncDisposable
    {
        public string Address => address;

        public PostgresTables Tables { get; } = new(connection);

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}

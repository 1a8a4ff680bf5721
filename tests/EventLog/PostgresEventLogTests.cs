using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.Tests.EventLog;

public sealed class PostgresEventLogTests(Postgres server) : EventLogContract, IClassFixture<Postgres>, IAsyncLifetime, IAsyncDisposable
{
    private readonly LogFolder _measures = new();
    private string _database = "";
    private NpgsqlDataSource _source = null!;
    private PostgresEventLog _log = null!;

    protected override IEventLog Log => _log;

    public async Task InitializeAsync()
    {
        _database = await server.Database();
        _source = PostgresHosting.Source(_database);
        await PostgresSchema.Raise(_source);
        _log = new(_source, _measures.Metrics);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _source.DisposeAsync();
        _measures.Dispose();
    }

    [Fact]
    public async Task Another_silo_finds_everything_and_neither_overwrites_the_other()
    {
        await using var other = new PostgresEventLog(_source, _measures.Metrics);
        var note = Entries.NoteBy("ana", "toujours là");
        await Log.Append("room", 0, [note, Entries.Raised], DeadlineChange.Set(Start));

        await Assert.ThrowsAsync<EventLogConflictException>(() => other.Append("room", 1, [Entries.Raised], DeadlineChange.Keep));
        await other.Append("room", 2, [Entries.Raised], DeadlineChange.Keep);

        Assert.Equal([1, 2, 3], (await Log.ReadAll("room")).Select(one => one.Version));
        Assert.Equal([new DueDeadline("room", Start)], [.. await other.ReadDue(Start)]);
    }

    [Fact]
    public async Task Two_silos_that_write_the_same_room_at_once_leave_one_order()
    {
        await using var other = new PostgresEventLog(_source, _measures.Metrics);
        var accepted = await Task.WhenAll(new IEventLog[] { Log, other }.SelectMany(log => Enumerable.Range(0, 40).Select(at =>
            Task.Run(() => IsAccepted(log.Append("room", at, [Entries.Raised], DeadlineChange.Set(Start)))))));

        var stored = await Log.ReadAll("room");
        Assert.Equal(accepted.Count(one => one), stored.Count);
        Assert.Equal(Enumerable.Range(1, stored.Count), stored.Select(one => (int)one.Version));
    }

    [Fact]
    public async Task Two_silos_that_write_the_same_rooms_the_other_way_round_fail_only_where_the_other_was_first()
    {
        await using var other = new PostgresEventLog(_source, _measures.Metrics);
        for (var round = 0; round < 10; round++)
        {
            string[] rooms = [.. Enumerable.Range(0, 12).Select(room => $"room-{round}-{room}")];
            var stored = await Task.WhenAll(
                Task.Run(() => OpenAll(Log, rooms)),
                Task.Run(() => OpenAll(other, [.. rooms.AsEnumerable().Reverse()])));

            Assert.Equal(rooms.Order(), stored.SelectMany(mine => mine).Order());
        }
    }

    [Fact]
    public async Task Processes_that_start_together_make_the_tables_once()
    {
        await using var source = PostgresHosting.Source(await server.Database());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresSchema.Raise(source)));

        await using var steps = source.CreateCommand("select count(*) = max(step) from schema_steps");
        Assert.Equal(true, await steps.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_not_touched()
    {
        await using var newer = _source.CreateCommand("insert into schema_steps values (99)");
        await newer.ExecuteNonQueryAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresSchema.Raise(_source));
    }

    [Fact]
    public async Task Every_commit_waits_for_the_disk_whatever_the_server_is_set_to()
    {
        await using var careless = _source.CreateCommand("alter role current_user set synchronous_commit = off");
        await careless.ExecuteNonQueryAsync();
        await using var source = PostgresHosting.Source(_database);

        await using var asked = source.CreateCommand("show synchronous_commit");
        Assert.Equal("on", await asked.ExecuteScalarAsync());
    }

    [Fact]
    public async Task No_workshop_is_entrusted_to_a_server_that_does_not_wait_for_its_disk()
    {
        await SetFsync("off");
        try
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresSchema.Raise(_source));
            Assert.Contains("fsync is off", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            await SetFsync("on");
        }
    }

    [Theory]
    [InlineData("14.13", false)]
    [InlineData("15.0", true)]
    [InlineData("18.1", true)]
    public void Nor_to_one_that_is_too_old(string version, bool isFit) =>
        Assert.Equal(isFit, PostgresSchema.Unfit(Version.Parse(version), "on") is null);

    [Fact]
    public async Task A_server_that_was_killed_and_came_back_answers_the_first_question()
    {
        await Log.AppendNext("room", Entries.Raised);
        await Log.ReadAll("room");
        await server.Kill();
        await server.Start();

        Assert.Single(await Log.ReadAll("room"));
    }

    [Fact]
    public async Task A_house_that_names_the_database_keeps_its_log_there()
    {
        await using var house = new ServiceCollection()
            .AddEventLog(At(_database), folder: "")
            .BuildServiceProvider();

        await house.GetRequiredService<IEventLog>().AppendNext("room", Entries.Raised);

        Assert.Single(await Log.ReadAll("room"));
    }

    [Fact]
    public void A_house_without_an_address_for_its_database_says_which_setting_lacks()
    {
        var stopped = Assert.Throws<InvalidOperationException>(
            () => new ServiceCollection().AddEventLog(At(null), folder: ""));

        Assert.Contains("Postgres:Connection", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_ask_together_to_tidy_up_are_served_together()
    {
        await Log.AppendNext("room", Entries.NoteBy("ana", "chrysanthème"));
        await Log.EraseWords("room", "ana", []);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Log.Tidy()));

        var times = (long)(await Ask("select vacuum_count from pg_stat_user_tables where relname = 'events'"))!;
        Assert.InRange(times, 1, 3);
    }

    [Fact]
    public async Task An_append_finds_its_place_by_an_index_though_the_store_was_tidied_while_it_was_empty()
    {
        const int Scans = 20;
        await Log.Tidy();

        // The server counts what a connection did with a commit that comes a second later.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (appends, scans) = (0, 0L);
        while (scans < Scans && !patience.IsCancellationRequested)
        {
            await Log.Append("room", appends++, [Entries.Raised], DeadlineChange.Keep);
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            scans = (long)(await Ask("select idx_scan from pg_stat_user_tables where relname = 'events'"))!;
        }

        Assert.InRange(scans, Scans, appends);
    }

    private async Task SetFsync(string to)
    {
        await Ask($"alter system set fsync = {to}");
        await Ask("select pg_reload_conf()");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await Ask("show fsync") as string != to)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static SiloSettings At(string? database) =>
        new() { EventLog = new() { Store = EventLogStore.Postgres }, Postgres = new() { Connection = database } };

    // So many events that both are still at it when they meet.
    private static async Task<IEnumerable<string>> OpenAll(IEventLog log, string[] rooms)
    {
        var accepted = await Task.WhenAll(
            rooms.Select(room => IsAccepted(log.Append(room, 0, Entries.Raises(60), DeadlineChange.Set(Start)))));
        return rooms.Where((_, at) => accepted[at]);
    }

    private static async Task<bool> IsAccepted(Task append)
    {
        try
        {
            await append;
            return true;
        }
        catch (EventLogConflictException)
        {
            return false;
        }
    }
}

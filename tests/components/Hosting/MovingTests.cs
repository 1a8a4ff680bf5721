using System.Security.Cryptography;
using FilageFuturs.ComponentTests.Accounts;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A whole house moves from its folder into a database, lives there, and moves back into another folder.</summary>
[Long]
public sealed class MovingTests(Postgres server) : IClassFixture<Postgres>, IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("futurs-").FullName;
    private string _database = "";

    private string Here => Path.Combine(_root, "ici");

    private string Back => Path.Combine(_root, "retour");

    public async Task InitializeAsync() => _database = await server.Database();

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Links_accounts_kept_workshops_and_files_are_the_same_there_and_back()
    {
        var life = await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);

        var key = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Here, "links.key")));
        await life.GoesOn(SharedHouse.On(_database, Path.Combine(_root, "nœud"), ("Links:Key", key)), "Bilal");
        await Moved("sqlite", Back, ("Links:Key", key));

        await life.GoesOn(new SharedHouse(Back), "Chloé");
        Assert.Equal(File.ReadAllBytes(Path.Combine(Here, "links.key")), File.ReadAllBytes(Path.Combine(Back, "links.key")));
    }

    [Fact]
    public async Task What_was_started_and_never_used_may_be_moved_into()
    {
        var life = await HouseLife.Begin(new SharedHouse(Here));
        await using (var started = SharedHouse.On(_database, Path.Combine(_root, "nœud")))
        {
            Assert.NotNull(await started.Services.GetRequiredService<Founding>().Key);
        }

        NpgsqlConnection.ClearAllPools();
        await Moved("postgres", Here);

        await life.GoesOn(SharedHouse.On(_database, Here), "Bilal");
    }

    [Fact]
    public async Task A_row_that_is_not_as_it_was_is_found_and_named()
    {
        var life = await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);
        await Do($"update events set data = data || ' ' where stream = '{life.Session}' and version = 2");

        await using FolderPlace from = new(new(Here), Typed.Of());
        await using PostgresPlace to = new(_database);
        await from.OpenToLeave();
        await to.OpenToLeave();

        var stopped = await Assert.ThrowsAsync<MoveStoppedException>(() => KeptChains.Compare(from.Parts[0], to.Parts[0]));
        Assert.Equal([MoveStop.Differs, "events", life.Session.Value], [stopped.Why, .. stopped.About]);
        foreach (var (here, there) in from.Parts.Zip(to.Parts).Skip(1))
        {
            Assert.Equal(here.Name, there.Name);
            await KeptChains.Compare(here, there);
        }
    }

    [Theory]
    [InlineData("delete from events where version = (select max(version) from events e where e.stream = events.stream)", "events")]
    [InlineData("insert into deadlines values ('room', 1)", "deadlines")]
    [InlineData("update media set content = content || '\\x00'", "media")]
    [InlineData("update accounts set \"PasswordHash\" = 'x'", "accounts")]
    [InlineData("delete from passkeys", "accounts")]
    [InlineData("update house_keys set value = 'x'", "keys")]
    public async Task So_is_whatever_lacks_or_changed(string harm, string part)
    {
        await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);
        await Do(harm);

        await using FolderPlace from = new(new(Here), Typed.Of());
        await using PostgresPlace to = new(_database);
        await from.OpenToLeave();
        await to.OpenToLeave();

        var (here, there) = from.Parts.Zip(to.Parts).Single(pair => pair.First.Name == part);
        Assert.Equal(MoveStop.Differs, (await Assert.ThrowsAsync<MoveStoppedException>(() => KeptChains.Compare(here, there))).Why);
    }

    [Fact]
    public async Task A_place_that_is_not_empty_is_not_moved_into()
    {
        await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);

        await Refused("postgres", Here, MoveStop.NotEmpty);
        await Refused("sqlite", Here, MoveStop.NotEmpty);
        Assert.False(File.Exists(Path.Combine(Here, DataFolder.Unfinished)));
    }

    [Fact]
    public async Task A_move_that_has_just_ended_does_not_stand_in_the_way()
    {
        await HouseLife.Begin(new SharedHouse(Here));
        await using var before = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database) { Pooling = false }.ToString());
        await before.OpenAsync();
        await using var hold = new NpgsqlCommand($"select pg_advisory_lock({PostgresPlace.Lock})", before);
        await hold.ExecuteNonQueryAsync();
        await using var asking = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and query like 'select pg_try_advisory_lock%'", before);

        var moved = Moved("postgres", Here);
        while (!moved.IsCompleted && await asking.ExecuteScalarAsync() is 0L)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.False(moved.IsCompleted, "It did not wait.");
        await before.CloseAsync();

        await moved;
    }

    [Fact]
    public async Task A_house_that_runs_is_not_moved()
    {
        await using var running = new SharedHouse(Here);
        await RehearsedRoom.Open(running.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");

        await Refused("postgres", Here, MoveStop.InUse);
        await using var source = NpgsqlDataSource.Create(_database);
        await using var tables = source.CreateCommand("select count(*) from pg_tables where schemaname = 'public'");
        Assert.Equal(0L, await tables.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_database_that_somebody_uses_is_neither_left_nor_entered()
    {
        await HouseLife.Begin(new SharedHouse(Here));
        await using var somebody = new NpgsqlConnection(_database);
        await somebody.OpenAsync();

        await Refused("postgres", Here, MoveStop.InUse);
        await Refused("sqlite", Back, MoveStop.InUse);
    }

    [Fact]
    public async Task Workshops_do_not_come_back_without_the_key_of_their_links()
    {
        await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);
        var other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        await Refused("sqlite", Back, MoveStop.NoLinksKey);
        File.Copy(Path.Combine(Here, "links.key"), Path.Combine(Back, "links.key"));
        await Refused("sqlite", Back, MoveStop.OtherLinksKey, ("Links:Key", other));
        await Moved("sqlite", Back);
    }

    [Fact]
    public async Task A_move_that_was_interrupted_is_begun_again_and_nothing_starts_on_its_remains()
    {
        var life = await HouseLife.Begin(new SharedHouse(Here));
        await Moved("postgres", Here);
        var key = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Here, "links.key")));
        await Interrupted(Back, key);

        Assert.ThrowsAny<Exception>(() => new SharedHouse(Back).Services);
        await Refused("postgres", Back, MoveStop.Unfinished);
        await Moved("sqlite", Back, ("Links:Key", key));

        await life.GoesOn(new SharedHouse(Back), "Bilal");
    }

    [Theory]
    [InlineData("parchemin", MoveStop.UnknownTarget)]
    [InlineData("postgres", MoveStop.NothingThere)]
    [InlineData("sqlite", MoveStop.NothingThere)]
    public async Task What_makes_no_sense_says_why(string to, MoveStop why) => await Refused(to, Here, why);

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Timeout=2")]
    [InlineData("Host=nowhere.invalid;Timeout=5")]
    public async Task A_database_that_does_not_answer_says_so(string connection) =>
        Assert.Equal(1, (await Typed.Move("sqlite", Here, ("Postgres:Connection", connection))).Code);

    // Everything is copied and the process dies before its last word.
    private async Task Interrupted(string folder, string key)
    {
        Directory.CreateDirectory(folder);
        await using PostgresPlace from = new(_database);
        await using FolderPlace to = new(new(folder), Typed.Of(("Links:Key", key)));
        await from.OpenToLeave();
        await to.OpenToEnter();
        foreach (var (here, there) in from.Parts.Zip(to.Parts))
        {
            await there.Write(here.Read());
        }
    }

    private async Task Moved(string to, string folder, params (string Name, string Value)[] settings)
    {
        var (code, said) = await Typed.Move(to, folder, [("Postgres:Connection", _database), .. settings]);

        Assert.True(code is 0, said);
    }

    private async Task Refused(string to, string folder, MoveStop why, params (string Name, string Value)[] settings)
    {
        var (code, said) = await Typed.Move(to, folder, [("Postgres:Connection", _database), .. settings]);

        Assert.Equal(1, code);
        Assert.Contains($"[{why}]", said, StringComparison.Ordinal);
    }

    private async Task Do(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(sql);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}

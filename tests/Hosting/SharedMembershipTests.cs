using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace FilageFuturs.Tests.Hosting;

/// <summary>What Orleans asks of a membership table, asked of ours through its own provider.</summary>
public sealed class SharedMembershipTests(Postgres server) : IClassFixture<Postgres>, IAsyncLifetime
{
    private readonly List<IHost> _silos = [];
    private string _database = "";
    private int _generation;

    public async Task InitializeAsync()
    {
        _database = await server.Database();
        await using var source = NpgsqlDataSource.Create(_database);
        await PostgresSchema.Raise(source);
    }

    public Task DisposeAsync()
    {
        _silos.ForEach(silo => silo.Dispose());
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_empty_cluster_has_a_version_and_nobody()
    {
        var table = await Table();

        var read = await table.ReadAllAsync();

        Assert.Empty(read.Members);
        Assert.Equal(0, read.Version.Version);
    }

    [Fact]
    public async Task Who_joined_is_read_again_as_they_said_they_are()
    {
        var table = await Table();
        var silo = NewSilo();
        silo.AddSuspector(SiloAddress.New(IPEndPointOf(9), 1), Start.UtcDateTime);

        Assert.True(await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()));

        var read = Assert.Single((await table.ReadRowAsync(silo.SiloAddress)).Members).Item1;
        Assert.Equal(
            (silo.SiloAddress, silo.HostName, silo.SiloName, silo.Status, silo.ProxyPort),
            (read.SiloAddress, read.HostName, read.SiloName, read.Status, read.ProxyPort));
        Assert.Equal(silo.StartTime, read.StartTime);
    }

    [Fact]
    public async Task Of_silos_that_join_at_once_each_gets_in_and_each_moves_the_version_once()
    {
        var tables = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Table()));

        await Task.WhenAll(tables.Select(async table =>
        {
            var silo = NewSilo();
            while (!await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()))
            {
                await Task.Yield();
            }
        }));

        var read = await tables[0].ReadAllAsync();
        Assert.Equal(6, read.Members.Count);
        Assert.Equal(6, read.Version.Version);
    }

    [Fact]
    public async Task Nobody_joins_or_changes_at_a_version_that_is_over()
    {
        var table = await Table();
        var first = NewSilo();
        var stale = (await table.ReadAllAsync()).Version.Next();
        Assert.True(await table.InsertRowAsync(first, stale));
        var etag = (await table.ReadRowAsync(first.SiloAddress)).Members[0].Item2;

        Assert.False(await table.InsertRowAsync(NewSilo(), stale));
        Assert.False(await table.UpdateRowAsync(With(first, SiloStatus.Dead), etag, stale));

        Assert.Equal(SiloStatus.Active, Assert.Single((await table.ReadAllAsync()).Members).Item1.Status);
    }

    [Fact]
    public async Task Nobody_joins_twice()
    {
        var table = await Table();
        var silo = NewSilo();
        Assert.True(await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()));

        Assert.False(await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()));

        Assert.Equal(1, (await table.ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task Of_votes_against_a_silo_at_the_same_moment_none_overwrites_another()
    {
        var tables = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Table()));
        var suspect = NewSilo();
        Assert.True(await tables[0].InsertRowAsync(suspect, (await tables[0].ReadAllAsync()).Version.Next()));

        await Task.WhenAll(tables.Select((table, rank) => Vote(table, suspect.SiloAddress, rank)));

        var read = Assert.Single((await tables[0].ReadAllAsync()).Members).Item1;
        Assert.Equal(5, read.SuspectTimes!.Count);
        Assert.Equal(6, (await tables[0].ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task A_heartbeat_is_seen_and_moves_no_version()
    {
        var table = await Table();
        var silo = NewSilo();
        Assert.True(await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()));

        await table.UpdateIAmAliveAsync(With(silo, SiloStatus.Active, Start.UtcDateTime.AddHours(2)));

        var read = await table.ReadAllAsync();
        Assert.Equal(Start.UtcDateTime.AddHours(2), Assert.Single(read.Members).Item1.IAmAliveTime);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task The_long_dead_are_cleared_away_and_the_living_stay()
    {
        var table = await Table();
        var dead = With(NewSilo(), SiloStatus.Dead, Start.UtcDateTime.AddDays(-3));
        var alive = NewSilo();
        Assert.True(await table.InsertRowAsync(dead, (await table.ReadAllAsync()).Version.Next()));
        Assert.True(await table.InsertRowAsync(alive, (await table.ReadAllAsync()).Version.Next()));

        await table.CleanupDefunctSiloEntriesAsync(Start.AddDays(-1));

        Assert.Equal(alive.SiloAddress, Assert.Single((await table.ReadAllAsync()).Members).Item1.SiloAddress);
    }

    [Fact]
    public async Task Another_cluster_in_the_same_database_is_another_world()
    {
        var here = await Table();
        var there = await Table("another");
        Assert.True(await here.InsertRowAsync(NewSilo(), (await here.ReadAllAsync()).Version.Next()));

        Assert.Empty((await there.ReadAllAsync()).Members);
        await there.DeleteMembershipTableEntriesAsync("another");

        Assert.Single((await here.ReadAllAsync()).Members);
    }

    private static async Task Vote(IMembershipTable table, SiloAddress suspect, int rank)
    {
        while (true)
        {
            var read = await table.ReadRowAsync(suspect);
            var (entry, etag) = read.Members[0];
            entry.AddSuspector(SiloAddress.New(IPEndPointOf(100 + rank), 1), Start.UtcDateTime.AddSeconds(rank));
            if (await table.UpdateRowAsync(entry, etag, read.Version.Next()))
            {
                return;
            }
        }
    }

    private async Task<IMembershipTable> Table(string cluster = "essai")
    {
        var settings = new SiloSettings { Postgres = new() { Connection = _database }, Cluster = new() { Id = cluster } };
        var host = new HostBuilder()
            .UseOrleans(silo => silo.ConfigureEndpoints(IPEndPointOf(0).Address, 11_111, 30_000).UseSharedMembership(settings))
            .Build();
        lock (_silos)
        {
            _silos.Add(host);
        }

        var table = host.Services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        return table;
    }

    private MembershipEntry NewSilo()
    {
        var generation = Interlocked.Increment(ref _generation);
        return new()
        {
            SiloAddress = SiloAddress.New(IPEndPointOf(11_111), generation),
            HostName = "salle",
            SiloName = $"silo-{generation}",
            Status = SiloStatus.Active,
            ProxyPort = 30_000,
            StartTime = Start.UtcDateTime,
            IAmAliveTime = Start.UtcDateTime,
            SuspectTimes = [],
        };
    }

    private static MembershipEntry With(MembershipEntry entry, SiloStatus status, DateTime? alive = null)
    {
        entry.Status = status;
        entry.IAmAliveTime = alive ?? entry.IAmAliveTime;
        return entry;
    }

    private static System.Net.IPEndPoint IPEndPointOf(int port) => new(System.Net.IPAddress.Loopback, port);
}

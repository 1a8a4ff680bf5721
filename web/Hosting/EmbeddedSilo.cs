using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Web.Accounts;
using Npgsql;
using Orleans.Serialization;

namespace FilageFuturs.Web.Hosting;

/// <summary>Where the workshops live: in this very process, or in silos beside it. The only file that may name the silo project.</summary>
internal static class EmbeddedSilo
{
    /// <summary>The silo's own settings, whose sections stand beside ours.</summary>
    public static Type Tree => typeof(SiloSettings);

    public static void AddWorkshops(this WebApplicationBuilder builder, HouseSettings house, DataFolder folder)
    {
        var role = house.Cluster.Role;
        var settings = Settings.Read<SiloSettings>(builder.Configuration);
        builder.Services.AddSingleton(new KeptFor(settings.Keeping.NamesDays, settings.Keeping.WordsDays));
        var isShared = role is ClusterRole.Web || settings.EventLog.Store is EventLogStore.Postgres;
        builder.Services.AddSingleton(new AccountsPlace(folder, isShared ? Promised(settings.Postgres.Connection) : null));
        if (role is not ClusterRole.Alone)
        {
            builder.Services.AddCertificateWatch(builder.Configuration);
        }

        if (role is ClusterRole.Web)
        {
            builder.Services.AddPostgres(settings.Postgres.Connection).AddSharedKeys();
            builder.UseOrleansClient(client => client.UseSharedMembership(settings).UseSiloTls(builder.Configuration).CarrySpans());
            return;
        }

        builder.Services.AddEventLog(settings, folder.Path);
        if (role is ClusterRole.Alone && isShared)
        {
            builder.Services.AddSharedKeys();
        }

        builder.Services.AddKits(house.Kits.Folder);
        builder.UseOrleans(silo => (role is ClusterRole.Silo ? Together(silo, settings) : Alone(silo, settings.Silo))
            .AddWorkshops(settings, LinksKeyFile.Key(folder, builder.Configuration)).CarrySpans());
    }

    /// <returns>What is wrong with the certificates that silos and web nodes show one another; null when nothing is.</returns>
    public static string? TlsFault(IConfiguration written) => SiloTls.Fault(written);

    /// <summary>
    /// Kits are read and what workshops say is laid out on another core, while this one puts the rest of the house together.
    /// A fault in it is met again by whoever needs it.
    /// </summary>
    public static void BeginWorkshops(this WebApplication app)
    {
        Task.Run(() => app.Services.GetService<Serializer>());
        Task.Run(() => app.Services.BeginKits());
    }

    public static string LogFileIn(string folder) => SqliteTables.FileIn(folder);

    /// <returns>Null when somebody has it open.</returns>
    public static ILogFile? OpenLogFile(string folder) => SqliteTables.Open(folder) is { } tables ? new LogFile(tables) : null;

    public static string Promised(string? database) => PostgresHosting.Promised(database);

    public static Task RaiseTables(string database) => PostgresTables.Raise(database);

    /// <summary>The log of a database, as it moves.</summary>
    public static ImmutableArray<IKept> LogTables(NpgsqlConnection connection) => PartsOf(new PostgresTables(connection));

    // Nobody outside this process talks to this silo: any free port does, and two checkouts can run side by side.
    private static ISiloBuilder Alone(ISiloBuilder silo, EndpointSettings at) =>
        silo.UseLocalhostClustering(Port(at.Port), Port(at.GatewayPort));

    private static ISiloBuilder Together(ISiloBuilder silo, SiloSettings settings) =>
        Endpoints(silo, settings, Port(settings.Silo.Port), Port(settings.Silo.GatewayPort))
            .UseSharedMembership(settings)
            .UseSiloTls(silo.Configuration);

    private static ISiloBuilder Endpoints(ISiloBuilder silo, SiloSettings settings, int port, int gateway)
    {
        if (settings.Cluster.Host is ClusterHost.Kubernetes)
        {
            return silo.UseKubernetesPod(port, gateway);
        }

        return settings.Silo.Address is { } address
            ? silo.ConfigureEndpoints(IPAddress.Parse(address), port, gateway)
            : silo.ConfigureEndpoints(port, gateway, listenOnAnyHostAddress: true);
    }

    private static int Port(int given) => given is 0 ? FreePort() : given;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ImmutableArray<IKept> PartsOf(ILogTables tables) => [new KeptEvents(tables), new KeptDeadlines(tables)];

    private sealed class LogFile(SqliteTables tables) : ILogFile
    {
        public ImmutableArray<IKept> Parts { get; } = PartsOf(tables);

        public void Commit() => tables.Commit();

        public void Dispose() => tables.Dispose();
    }

    private sealed class KeptEvents(ILogTables tables) : IKept
    {
        public string Name => "events";

        public Task<bool> IsEmpty() => tables.AreEmpty();

        public IAsyncEnumerable<KeptRow> Read() => tables.ReadEvents().Select(row => new KeptRow(row.Stream, row.Event));

        public Task Write(IAsyncEnumerable<KeptRow> rows) =>
            tables.WriteEvents(rows.Select(row => new LogRow(row.Group, (StoredEvent)row.Content)));
    }

    private sealed class KeptDeadlines(ILogTables tables) : IKept
    {
        public string Name => "deadlines";

        public Task<bool> IsEmpty() => tables.AreEmpty();

        public IAsyncEnumerable<KeptRow> Read() => tables.ReadDeadlines().Select(row => new KeptRow(row.Stream, row));

        public Task Write(IAsyncEnumerable<KeptRow> rows) => tables.WriteDeadlines(rows.Select(row => (DueDeadline)row.Content));
    }
}

/// <summary>The embedded log's file, held by one move.</summary>
internal interface ILogFile : IDisposable
{
    ImmutableArray<IKept> Parts { get; }

    void Commit();
}

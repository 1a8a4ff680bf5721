using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;
using Npgsql;

namespace FilageFuturs.Web.Hosting;

/// <summary>Where the workshops live: in this very process, or in silos beside it. The only file that may name the silo project.</summary>
internal static class EmbeddedSilo
{
    public static void AddWorkshops(this WebApplicationBuilder builder, ClusterRole role)
    {
        var settings = builder.Configuration;
        if (role is ClusterRole.Web)
        {
            builder.Services.AddPostgres(settings["Postgres:Connection"]).AddSharedKeys();
            builder.UseOrleansClient(client => client.UseSharedMembership(settings).UseSiloTls(settings));
            return;
        }

        builder.Services.AddEventLog(settings);
        if (role is ClusterRole.Alone && settings["EventLog:Store"] is "postgres")
        {
            builder.Services.AddSharedKeys();
        }

        builder.Services.AddKits(settings["Kits:Folder"]);
        builder.UseOrleans(silo => (role is ClusterRole.Silo ? Together(silo, settings) : Alone(silo, settings)).AddWorkshops());
    }

    public static string LogFileIn(string folder) => SqliteTables.FileIn(folder);

    /// <returns>Null when somebody has it open.</returns>
    public static ILogFile? OpenLogFile(string folder) => SqliteTables.Open(folder) is { } tables ? new LogFile(tables) : null;

    public static Task RaiseTables(string database) => PostgresTables.Raise(database);

    /// <summary>The log of a database, as it moves.</summary>
    public static ImmutableArray<IKept> LogTables(NpgsqlConnection connection) => PartsOf(new PostgresTables(connection));

    // Nobody outside this process talks to this silo: any free port does, and two checkouts can run side by side.
    private static ISiloBuilder Alone(ISiloBuilder silo, IConfiguration settings) =>
        silo.UseLocalhostClustering(Port(settings, "Silo:Port"), Port(settings, "Silo:GatewayPort"));

    private static ISiloBuilder Together(ISiloBuilder silo, IConfiguration settings) =>
        Endpoints(silo, settings, Port(settings, "Silo:Port"), Port(settings, "Silo:GatewayPort"))
            .UseSharedMembership(settings)
            .UseSiloTls(settings);

    private static ISiloBuilder Endpoints(ISiloBuilder silo, IConfiguration settings, int port, int gateway)
    {
        if (settings["Cluster:Host"] is "kubernetes")
        {
            return silo.UseKubernetesPod(port, gateway);
        }

        return settings["Silo:Address"] is { Length: > 0 } address
            ? silo.ConfigureEndpoints(IPAddress.Parse(address), port, gateway)
            : silo.ConfigureEndpoints(port, gateway, listenOnAnyHostAddress: true);
    }

    private static int Port(IConfiguration settings, string name) =>
        settings.GetValue(name, 0) is > 0 and var given ? given : FreePort();

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

using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Web.Accounts;

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
        builder.Services.AddSingleton(new AccountsPlace(folder, isShared ? settings.Postgres.Connection : null));
        if (role is ClusterRole.Web)
        {
            builder.Services.AddPostgres(settings.Postgres.Connection).AddSharedKeys();
            builder.UseOrleansClient(client => client.UseSharedMembership(settings));
            return;
        }

        builder.Services.AddEventLog(settings, folder.Path);
        builder.Services.AddKits(house.Kits.Folder);
        builder.UseOrleans(silo => (role is ClusterRole.Silo ? Together(silo, settings) : Alone(silo, settings.Silo))
            .AddWorkshops(settings, folder.Path));
    }

    // Nobody outside this process talks to this silo: any free port does, and two checkouts can run side by side.
    private static ISiloBuilder Alone(ISiloBuilder silo, EndpointSettings at) =>
        silo.UseLocalhostClustering(Port(at.Port), Port(at.GatewayPort));

    private static ISiloBuilder Together(ISiloBuilder silo, SiloSettings settings)
    {
        var (port, gateway) = (Port(settings.Silo.Port), Port(settings.Silo.GatewayPort));
        return (settings.Silo.Address is { } address
            ? silo.ConfigureEndpoints(IPAddress.Parse(address), port, gateway)
            : silo.ConfigureEndpoints(port, gateway, listenOnAnyHostAddress: true)).UseSharedMembership(settings);
    }

    private static int Port(int given) => given is 0 ? FreePort() : given;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;

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
            builder.UseOrleansClient(client => client.UseSharedMembership(settings));
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

    // Nobody outside this process talks to this silo: any free port does, and two checkouts can run side by side.
    private static ISiloBuilder Alone(ISiloBuilder silo, IConfiguration settings) =>
        silo.UseLocalhostClustering(Port(settings, "Silo:Port"), Port(settings, "Silo:GatewayPort"));

    private static ISiloBuilder Together(ISiloBuilder silo, IConfiguration settings)
    {
        var (port, gateway) = (Port(settings, "Silo:Port"), Port(settings, "Silo:GatewayPort"));
        return (settings["Silo:Address"] is { Length: > 0 } address
            ? silo.ConfigureEndpoints(IPAddress.Parse(address), port, gateway)
            : silo.ConfigureEndpoints(port, gateway, listenOnAnyHostAddress: true)).UseSharedMembership(settings);
    }

    private static int Port(IConfiguration settings, string name) =>
        settings.GetValue(name, 0) is > 0 and var given ? given : FreePort();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

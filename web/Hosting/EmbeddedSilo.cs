using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Silo.Hosting;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Web.Hosting;

/// <summary>The workshops live in this very process. The only file that may name the silo project.</summary>
internal static class EmbeddedSilo
{
    public static void AddEmbeddedSilo(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.Services.AddEventLog(settings);
        builder.Services.AddKits(settings["Kits:Folder"]);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(
                settings.GetValue("Silo:Port", 0) is > 0 and var port ? port : FreePort(),
                settings.GetValue("Silo:GatewayPort", 0) is > 0 and var gateway ? gateway : FreePort())
            .AddWorkshops());
    }

    // Nobody outside this process talks to this silo: any free port does, and two checkouts can run side by side.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

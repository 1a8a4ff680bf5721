using System.Net;
using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace FilageFuturs.ProcessTests;

/// <summary>An Orleans client of one life of the process.</summary>
internal sealed class Client : IAsyncDisposable
{
    private readonly IHost _host;

    private Client(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static Task<Client> Connect(int gateway) => Connect(client => client
        .UseLocalhostClustering(gateway)
        .GiveUpWithLostGateways()
        .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10)));

    /// <summary>Of a cluster: whichever of its gateways answers.</summary>
    /// <param name="more">What its silos ask of whoever calls.</param>
    public static Task<Client> Connect(
        string cluster, IEnumerable<IPEndPoint> gateways, Action<IClientBuilder>? more = null) => Connect(client =>
    {
        client.UseStaticClustering([.. gateways])
            .GiveUpWithLostGateways()
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10))
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, "filage-futurs"));
        more?.Invoke(client);
    });

    private static async Task<Client> Connect(Action<IClientBuilder> configure)
    {
        var host = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client => configure(client))
            .Build();
        await host.StartAsync();
        return new(host);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _host.StopAsync(patience.Token);
        }
        catch (Exception)
        {
            // The silo it spoke to is dead on purpose.
        }

        _host.Dispose();
    }
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

namespace FilageFuturs.Tests.Hosting;

/// <summary>Silos and web nodes that speak over TLS: who belongs together is let in, nobody else.</summary>
public sealed class SiloTlsTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly OwnAuthority _ours = new("ours");
    private readonly OwnAuthority _theirs = new("theirs");
    private readonly List<IHost> _hosts = [];
    private readonly (int Silo, int Gateway) _first = (FreePort.Next(), FreePort.Next());

    public Task InitializeAsync() => Silo(_first, _ours.Settings("first"));

    public async Task DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await host.StopAsync(patience.Token);
            host.Dispose();
        }
    }

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public async Task Two_silos_and_a_web_node_that_one_authority_vouches_for_talk()
    {
        await Silo((FreePort.Next(), FreePort.Next()), _ours.PfxSettings("second", "a password"));

        var client = await Client(_ours.Settings("web"));

        var hosts = await client.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        Assert.Equal(2, hosts.Count);
    }

    [Fact]
    public async Task A_web_node_that_speaks_in_clear_is_refused() => await Refused(OwnAuthority.Of());

    [Fact]
    public async Task A_web_node_of_another_authority_is_refused() => await Refused(_theirs.Settings("web", trusts: _ours));

    [Fact]
    public async Task A_web_node_whose_certificate_is_over_is_refused() =>
        await Refused(_ours.Settings("web", expires: TimeSpan.FromMinutes(-1)));

    [Fact]
    public async Task A_silo_of_another_authority_is_not_believed() => await Refused(_ours.Settings("web", trusts: _theirs));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_ports_cut_off_who_shows_no_certificate(bool gateway)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, gateway ? _first.Gateway : _first.Silo);
        await using var tls = new SslStream(tcp.GetStream(), false, (_, shown, _, _) => shown is not null);
        using var patience = new CancellationTokenSource(Patience);

        var read = await Record.ExceptionAsync(async () =>
        {
            await tls.AuthenticateAsClientAsync(new() { TargetHost = "filage-futurs" }, patience.Token);
            await tls.ReadExactlyAsync(new byte[1], patience.Token);
        });

        Assert.IsAssignableFrom<IOException>(read);
    }

    [Fact]
    public void Half_a_setting_is_named()
    {
        var lacks = Assert.Throws<InvalidOperationException>(() => Set(OwnAuthority.Of(("Authority", _ours.Pem))));
        var wrong = Assert.Throws<InvalidOperationException>(() => Set(OwnAuthority.Of(("Certificate", "/nowhere.pem"), ("Authority", _ours.Pem))));

        Assert.Contains("Silo:Tls:Certificate is missing", lacks.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere.pem", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(lacks.Message, SiloTls.Fault(OwnAuthority.Of(("Authority", _ours.Pem))));
        Assert.Null(SiloTls.Fault(OwnAuthority.Of()));
    }

    [Fact]
    public void A_certificate_that_nobody_would_believe_stops_the_start()
    {
        Assert.Null(SiloTls.Fault(_ours.Settings("web")));
        Assert.Contains("is over", SiloTls.Fault(_ours.Settings("late", expires: TimeSpan.FromMinutes(-1))), StringComparison.Ordinal);
        Assert.Contains("Silo:Tls:Authority", SiloTls.Fault(_ours.Settings("stranger", trusts: _theirs)), StringComparison.Ordinal);
    }

    private static void Set(IConfiguration settings) =>
        Host.CreateDefaultBuilder().UseOrleans(silo => silo.UseLocalhostClustering().UseSiloTls(settings)).Build().Dispose();

    private async Task Refused(IConfiguration settings) =>
        await Assert.ThrowsAnyAsync<Exception>(async () => await Client(settings)).WaitAsync(Patience);

    private async Task Silo((int Silo, int Gateway) ports, IConfiguration settings) => await Start(host => host.UseOrleans(silo => silo
        .UseLocalhostClustering(ports.Silo, ports.Gateway, new IPEndPoint(IPAddress.Loopback, _first.Silo))
        .UseSiloTls(settings)));

    private async Task<IGrainFactory> Client(IConfiguration settings)
    {
        var host = await Start(host => host.UseOrleansClient(client => client
            .UseLocalhostClustering(_first.Gateway)
            .UseConnectionRetryFilter((_, _) => Task.FromResult(false))
            .UseSiloTls(settings)));
        return host.Services.GetRequiredService<IGrainFactory>();
    }

    private async Task<IHost> Start(Action<IHostBuilder> configure)
    {
        var builder = Host.CreateDefaultBuilder().ConfigureLogging(logging => logging.ClearProviders());
        configure(builder);
        var host = builder.Build();
        await host.StartAsync();
        _hosts.Add(host);
        return host;
    }
}

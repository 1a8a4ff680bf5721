using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FilageFuturs.Tests.Hosting;
using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>A silo and a web node as processes that speak over TLS, by settings alone.</summary>
public sealed class TlsTests(Postgres server) : IClassFixture<Postgres>
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_web_node_finds_its_silo_over_TLS_and_nobody_else_does()
    {
        using var authority = new OwnAuthority("ours");
        var shared = new Dictionary<string, string>
        {
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = await server.Database(),
            ["Links__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Silo__Address"] = "127.0.0.1",
        };
        await using var silo = new WebProcess(With(shared, "silo", authority));
        await silo.Start();
        await using var web = new WebProcess(With(shared, "web", authority));

        await web.Start();

        using var certificate = authority.Issue("friend");
        await using var stranger = await Handshake(silo.Gateway, []);
        await using var friend = await Handshake(silo.Gateway, [certificate]);
        Assert.True(await IsCut(stranger));
        Assert.False(await IsCut(friend));
    }

    private static Dictionary<string, string> With(Dictionary<string, string> shared, string role, OwnAuthority authority)
    {
        var settings = new Dictionary<string, string>(shared) { ["Cluster__Role"] = role };
        foreach (var (name, value) in OwnAuthority.Variables(authority.Settings(role)))
        {
            settings[name] = value;
        }

        return settings;
    }

    private static async Task<SslStream> Handshake(int port, X509CertificateCollection shown)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, port);
        var tls = new SslStream(tcp.GetStream(), false, (_, shown, _, _) => shown is not null);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "filage-futurs", ClientCertificates = shown });
        return tls;
    }

    // With TLS 1.3 whoever calls learns only afterwards that they were not let in; a silo waits for the first word of those it let in.
    private static async Task<bool> IsCut(SslStream tls)
    {
        using var patience = new CancellationTokenSource(Patient);
        try
        {
            return await tls.ReadAsync(new byte[1], patience.Token) is 0;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

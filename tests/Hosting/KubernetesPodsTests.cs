using System.Net;
using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace FilageFuturs.Tests.Hosting;

/// <summary>What a silo makes of what its pod says. Its talk with Kubernetes itself is the package's, and needs a cluster.</summary>
public sealed class KubernetesPodsTests : IDisposable
{
    private const string Pod = "silo-7d9f-x2x";
    private const int Port = 11_111;
    private const int Gateway = 30_000;

    private static readonly (string Name, string Value)[] Environs =
        [("POD_NAME", Pod), ("POD_NAMESPACE", "filagefuturs"), ("POD_IP", "10.1.2.3")];

    public KubernetesPodsTests() => Array.ForEach(Environs, one => Environment.SetEnvironmentVariable(one.Name, one.Value));

    public void Dispose() => Array.ForEach(Environs, one => Environment.SetEnvironmentVariable(one.Name, null));

    [Fact]
    public void A_silo_is_named_and_found_by_its_pod()
    {
        using var host = Host.CreateDefaultBuilder()
            .UseOrleans(silo => silo.UseKubernetesPod(Port, Gateway))
            .Build();

        var endpoints = host.Services.GetRequiredService<IOptions<EndpointOptions>>().Value;
        Assert.Equal(Pod, host.Services.GetRequiredService<IOptions<SiloOptions>>().Value.SiloName);
        Assert.Equal(IPAddress.Parse("10.1.2.3"), endpoints.AdvertisedIPAddress);
        Assert.Equal((Port, Gateway), (endpoints.SiloPort, endpoints.GatewayPort));
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using FilageFuturs.Silo.Hosting;
using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Hosting.Kubernetes;
using Orleans.Runtime;

namespace FilageFuturs.Tests.Hosting;

/// <summary>A silo that believes it is a pod, and a small server that answers it as Kubernetes would.</summary>
public sealed class KubernetesPodsTests : IAsyncLifetime
{
    private const string Pod = "silo-7d9f-x2x";
    private const string Namespace = "filagefuturs";
    private const string Id = "filage-futurs";

    private static readonly (string Name, string Value)[] Environs =
        [("POD_NAME", Pod), ("POD_NAMESPACE", Namespace), ("POD_IP", "127.0.0.1")];

    private readonly ConcurrentQueue<string> _asked = [];
    private WebApplication _kubernetes = null!;

    public async Task InitializeAsync()
    {
        foreach (var (name, value) in Environs)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _kubernetes = builder.Build();
        _kubernetes.Run(Answer);
        await _kubernetes.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _kubernetes.DisposeAsync();
        foreach (var (name, _) in Environs)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Fact]
    public async Task A_silo_is_named_and_found_by_its_pod_and_watches_the_pods_of_its_cluster()
    {
        var (port, gateway) = (FreePort(), FreePort());
        using var silo = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleans(silo => Configure(silo, port, gateway))
            .Build();

        await silo.StartAsync();

        var own = silo.Services.GetRequiredService<ILocalSiloDetails>();
        Assert.Equal((Pod, $"127.0.0.1:{port}"), (own.Name, own.SiloAddress.Endpoint.ToString()));
        Assert.Equal(gateway, own.GatewayAddress.Endpoint.Port);
        Assert.Contains(_asked, path => path == $"/api/v1/namespaces/{Namespace}/pods?labelSelector=orleans/serviceId={Id},orleans/clusterId={Id}");
        Assert.DoesNotContain(_asked, path => path.StartsWith("PATCH", StringComparison.Ordinal));
        await silo.StopAsync();
    }

    private void Configure(ISiloBuilder silo, int port, int gateway)
    {
        silo.UseDevelopmentClustering(new IPEndPoint(IPAddress.Loopback, port)).UseKubernetesPod(port, gateway);
        silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (Id, Id));
        silo.Configure<KubernetesHostingOptions>(options =>
            options.GetClientConfiguration = () => new() { Host = _kubernetes.Urls.Single() });
    }

    private async Task Answer(HttpContext context)
    {
        var request = context.Request;
        _asked.Enqueue((request.Method is "GET" ? "" : request.Method) + request.Path + Uri.UnescapeDataString(request.QueryString.Value ?? ""));
        if (request.Query.ContainsKey("watch"))
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var pod = new V1Pod { Metadata = new() { Name = Pod, Labels = new Dictionary<string, string>() } };
        pod.Metadata.Labels["orleans/serviceId"] = pod.Metadata.Labels["orleans/clusterId"] = Id;
        await context.Response.WriteAsync(request.Path.Value!.EndsWith("/pods", StringComparison.Ordinal)
            ? KubernetesJson.Serialize(new V1PodList { Items = [pod] })
            : KubernetesJson.Serialize(pod));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

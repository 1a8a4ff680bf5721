using System.Net;
using Orleans.Configuration;

namespace FilageFuturs.Silo.Hosting;

/// <summary>Silos as pods of Kubernetes: one whose pod is gone is dead for the others without being probed.</summary>
public static class KubernetesPods
{
    /// <summary>
    /// The pod says where it is (POD_NAME, POD_NAMESPACE, POD_IP); its labels « orleans/serviceId » and « orleans/clusterId » say
    /// with whom it belongs.
    /// </summary>
    public static ISiloBuilder UseKubernetesPod(this ISiloBuilder silo, int port, int gateway)
    {
        silo.Configure<EndpointOptions>(options =>
        {
            (options.SiloPort, options.GatewayPort) = (port, gateway);
            if (IPAddress.TryParse(Environment.GetEnvironmentVariable("POD_IP"), out var own))
            {
                options.AdvertisedIPAddress = own;
            }
        });
        return silo.UseKubernetesHosting();
    }
}

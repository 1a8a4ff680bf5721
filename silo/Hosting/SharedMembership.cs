using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace FilageFuturs.Silo.Hosting;

/// <summary>Several silos that know one another through the same PostgreSQL as their log.</summary>
public static class SharedMembership
{
    private const string Provider = "Npgsql";
    private const string ServiceId = "filage-futurs";

    public static ISiloBuilder UseSharedMembership(this ISiloBuilder silo, SiloSettings settings)
    {
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = Provider;
            options.ConnectionString = PostgresHosting.Promised(settings.Postgres.Connection);
        });
        silo.Configure<ClusterOptions>(options => Name(options, settings));

        // A dead silo is out within 3 s, and a whole cluster that starts again on other addresses does not wait for its dead.
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(2);
            options.TableRefreshTimeout = TimeSpan.FromSeconds(15);
            options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        });
        return silo;
    }

    public static IClientBuilder UseSharedMembership(this IClientBuilder client, SiloSettings settings)
    {
        client.UseAdoNetClustering(options =>
        {
            options.Invariant = Provider;
            options.ConnectionString = PostgresHosting.Promised(settings.Postgres.Connection);
        });
        client.Configure<ClusterOptions>(options => Name(options, settings));
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(15));
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
        return client.GiveUpWithLostGateways();
    }

    private static void Name(ClusterOptions options, SiloSettings settings)
    {
        options.ServiceId = ServiceId;
        options.ClusterId = settings.Cluster.Id;
    }
}

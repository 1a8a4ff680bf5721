using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace FilageFuturs.Silo.Hosting;

/// <summary>Several silos that know one another through the same PostgreSQL as their log.</summary>
public static class SharedMembership
{
    private const string Provider = "Npgsql";
    private const string ServiceId = "filage-futurs";

    /// <param name="configuration">« Postgres:Connection »; « Cluster:Id », the same for everybody who belongs together.</param>
    public static ISiloBuilder UseSharedMembership(this ISiloBuilder silo, IConfiguration configuration)
    {
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = Provider;
            options.ConnectionString = configuration["Postgres:Connection"];
        });
        silo.Configure<ClusterOptions>(options => Name(options, configuration));

        // A dead silo is out within 6 s, and a whole cluster that starts again on other addresses does not wait for its dead.
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(2);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            options.TableRefreshTimeout = TimeSpan.FromSeconds(15);
            options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        });
        return silo;
    }

    public static IClientBuilder UseSharedMembership(this IClientBuilder client, IConfiguration configuration)
    {
        client.UseAdoNetClustering(options =>
        {
            options.Invariant = Provider;
            options.ConnectionString = configuration["Postgres:Connection"];
        });
        client.Configure<ClusterOptions>(options => Name(options, configuration));
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(15));
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
        return client.AddActivityPropagation();
    }

    private static void Name(ClusterOptions options, IConfiguration configuration)
    {
        options.ServiceId = ServiceId;
        options.ClusterId = configuration["Cluster:Id"] is { Length: > 0 } id ? id : ServiceId;
    }
}

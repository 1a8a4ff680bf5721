using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace FilageFuturs.Silo.Hosting;

public static class WorkshopHosting
{
    // A thousand rooms are some thirty thousand grains. By default there is room for a million, and each collection reads it all.
    private const int DirectoryCache = 100_000;

    /// <summary>What a silo needs to host workshops: everything but the event log and the kits.</summary>
    /// <param name="links">The key from which the secrets of all links come, 32 bytes or more.</param>
    public static IServiceCollection AddWorkshops(this IServiceCollection services, SiloSettings settings, byte[] links)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new LinkSecrets(links));
        services.TryAddSingleton(settings.Keeping.Times);
        services.AddSingleton<SessionMetrics>();
        services.AddSingleton<Census>();
        services.AddHostedService<DeadlineWatch>();
        return services;
    }

    /// <summary>Adds grains that only the silo's side names.</summary>
    public static ISiloBuilder AddWorkshops(this ISiloBuilder silo, SiloSettings settings, byte[] links)
    {
        silo.Services.AddWorkshops(settings, links);
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = DirectoryCache);

        // Before the first workshop wakes there is something to read already: nobody.
        silo.AddStartupTask((services, _) => Task.FromResult(services.GetRequiredService<Census>()));
        return silo;
    }
}

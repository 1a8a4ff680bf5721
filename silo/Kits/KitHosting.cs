using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Kits;

public static class KitHosting
{
    /// <param name="folder">Where the operator keeps kits of their own (*.kit.json); null for none.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is named and does not exist.</exception>
    public static IServiceCollection AddKits(this IServiceCollection services, string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"Kits folder not found: {folder}");
        }

        services.AddSingleton(provider => new KitLibrary(folder, provider.GetRequiredService<ILogger<KitLibrary>>()));
        return services.AddHostedService<Opening>();
    }

    /// <summary>Reads the kits before the house starts, where they are kept.</summary>
    public static async Task BeginKits(this IServiceProvider services)
    {
        if (services.GetService<KitLibrary>() is { } library)
        {
            await library.All();
        }
    }

    /// <summary>Reads the kits at start, so that a refused one is said then and not at the first session.</summary>
    private sealed class Opening(KitLibrary library) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => library.All();
    }
}

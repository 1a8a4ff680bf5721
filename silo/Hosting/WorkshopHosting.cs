using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace FilageFuturs.Silo.Hosting;

public static class WorkshopHosting
{
    internal const int KeyBytes = 32;

    /// <summary>What a silo needs to host workshops: everything but the event log and the kits.</summary>
    /// <param name="folder">Where the key of the links is made when none is given.</param>
    public static IServiceCollection AddWorkshops(this IServiceCollection services, SiloSettings settings, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new LinkSecrets(LinkKey(settings.Links, folder)));
        services.TryAddSingleton(settings.Keeping.Times);
        services.AddSingleton<SessionMetrics>();
        services.AddSingleton<Census>();
        services.AddHostedService<DeadlineWatch>();
        return services;
    }

    /// <summary>Adds grains that only the silo's side names.</summary>
    public static ISiloBuilder AddWorkshops(this ISiloBuilder silo, SiloSettings settings, string folder)
    {
        silo.Services.AddWorkshops(settings, folder);

        // Before the first workshop wakes there is something to read already: nobody.
        silo.AddStartupTask((services, _) => Task.FromResult(services.GetRequiredService<Census>()));
        return silo;
    }

    private static byte[] LinkKey(LinkSettings settings, string folder)
    {
        if (settings.Key is { } given)
        {
            return Convert.FromBase64String(given);
        }

        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "links.key");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(KeyBytes));
            KeepPrivate(file);
        }

        return File.ReadAllBytes(file);
    }

    private static void KeepPrivate(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

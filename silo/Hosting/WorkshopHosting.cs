using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace FilageFuturs.Silo.Hosting;

public static class WorkshopHosting
{
    private const int KeyBytes = 32;

    /// <summary>What a silo needs to host workshops: everything but the event log and the kits.</summary>
    /// <param name="configuration">« Links:Key »: base64, the same in every silo. Without it a key file is made in the data folder.</param>
    public static IServiceCollection AddWorkshops(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new LinkSecrets(LinkKey(configuration)));
        services.TryAddSingleton(_ => KeepingTimes.Of(configuration));
        services.AddSingleton<SessionMetrics>();
        services.AddSingleton<Census>();
        services.AddHostedService<DeadlineWatch>();
        return services;
    }

    /// <summary>Adds grains that only the silo's side names.</summary>
    public static ISiloBuilder AddWorkshops(this ISiloBuilder silo)
    {
        silo.AddActivityPropagation();
        silo.Services.AddWorkshops(silo.Configuration);

        // Before the first workshop wakes there is something to read already: nobody.
        silo.AddStartupTask((services, _) => Task.FromResult(services.GetRequiredService<Census>()));
        return silo;
    }

    private static byte[] LinkKey(IConfiguration configuration)
    {
        if (configuration["Links:Key"] is { Length: > 0 } given)
        {
            return Convert.FromBase64String(given);
        }

        var folder = Directory.CreateDirectory(configuration["DataFolder"] ?? "data").FullName;
        var file = Path.Combine(folder, "links.key");
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

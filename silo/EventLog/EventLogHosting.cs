using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.EventLog;

public static class EventLogHosting
{
    internal const string FileName = "filagefuturs.db";

    /// <summary>The log, and the watch that erases what it has kept long enough.</summary>
    /// <param name="folder">Holds the file of a log that is one.</param>
    public static IServiceCollection AddEventLog(this IServiceCollection services, SiloSettings settings, string folder)
    {
        services.AddMetrics();
        services.AddSingleton<EventLogMetrics>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton(KeepingWatch.OfTheMachine, TimeProvider.System);
        services.TryAddSingleton(settings.Keeping.Times);
        services.AddHostedService<KeepingWatch>();
        switch (settings.EventLog.Store)
        {
            case EventLogStore.Memory:
                return services.AddSingleton<IEventLog, MemoryEventLog>();
            case EventLogStore.Postgres:
                return services.AddPostgres(settings.Postgres.Connection).AddSingleton<PostgresEventLog>().AddGuard<PostgresEventLog>();
            default:
                return services
                    .AddSingleton(provider => new SqliteEventLog(FileIn(folder), provider.GetRequiredService<EventLogMetrics>()))
                    .AddGuard<SqliteEventLog>();
        }
    }

    private static IServiceCollection AddGuard<TLog>(this IServiceCollection services)
        where TLog : IEventLog => services.AddLogging().AddSingleton<IEventLog>(provider => new GuardedEventLog(
            provider.GetRequiredService<TLog>(), provider.GetRequiredService<ILogger<GuardedEventLog>>()));

    private static string FileIn(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.Combine(path, FileName);
    }
}

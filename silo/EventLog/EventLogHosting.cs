using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton(settings.Keeping.Times);
        services.AddHostedService<KeepingWatch>();
        return settings.EventLog.Store switch
        {
            EventLogStore.Postgres => services.AddPostgres(settings.Postgres.Connection).AddSingleton<IEventLog, PostgresEventLog>(),
            EventLogStore.Memory => services.AddSingleton<IEventLog, MemoryEventLog>(),
            _ => services.AddSingleton<IEventLog>(provider =>
                new SqliteEventLog(FileIn(folder), provider.GetRequiredService<EventLogMetrics>())),
        };
    }

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

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FilageFuturs.Silo.EventLog;

public static class EventLogHosting
{
    internal const string FileName = "filagefuturs.db";

    /// <summary>The log, and the watch that erases what it has kept long enough.</summary>
    /// <param name="configuration">« EventLog:Store » is sqlite (default; « DataFolder » holds the file), postgres or memory.</param>
    public static IServiceCollection AddEventLog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<EventLogMetrics>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(KeepingTimes.Of(configuration));
        services.AddHostedService<KeepingWatch>();
        return configuration["EventLog:Store"] switch
        {
            null or "" or "sqlite" => services.AddSingleton<IEventLog>(provider =>
                new SqliteEventLog(FileIn(configuration["DataFolder"]), provider.GetRequiredService<EventLogMetrics>())),
            "postgres" => services.AddPostgres(configuration["Postgres:Connection"]).AddSingleton<IEventLog, PostgresEventLog>(),
            "memory" => services.AddSingleton<IEventLog, MemoryEventLog>(),
            var other => throw new InvalidOperationException(
                $"EventLog:Store is « {other} »: sqlite, postgres or memory was expected."),
        };
    }

    private static string FileIn(string? folder)
    {
        var path = Path.GetFullPath(folder ?? "data");
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

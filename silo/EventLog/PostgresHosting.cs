using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>PostgreSQL 15 or later: a commit returns when its disk has it, whatever the server is set to.</summary>
internal static class PostgresHosting
{
    private const string Promises = "-c synchronous_commit=on";

    public static NpgsqlDataSource Source(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"{settings.Options} {Promises}".TrimStart();
        return NpgsqlDataSource.Create(settings);
    }

    /// <param name="connection">« Postgres:Connection ».</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException("EventLog:Store is « postgres » and Postgres:Connection is missing.");
        }

        services.AddSingleton(_ => Source(connection));
        services.AddHostedService<Raising>();
        return services.AddSingleton<IEventLog, PostgresEventLog>();
    }

    /// <summary>Before the silo, which was added later: no grain meets tables of yesterday.</summary>
    private sealed class Raising(NpgsqlDataSource source) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => PostgresSchema.Raise(source, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

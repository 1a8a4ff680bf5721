using FilageFuturs.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.Silo.EventLog;

/// <summary>PostgreSQL 15 or later: a commit returns when its disk has it, whatever the server is set to.</summary>
public static class PostgresHosting
{
    private const string Promises = "-c synchronous_commit=on";

    // A connection keeps the plan that it made while a table was nearly empty: read whole, for as long as the table grows.
    private const string ByIndex = "-c enable_seqscan=off";
    private const string Prepared = "Max Auto Prepare";
    private const string Kerberos = "GSS Encryption Mode";
    private const int StatementsKept = 20;

    // In seconds, well below what firewalls wait before they forget who talks to whom.
    private const int SignOfLife = 30;
    private const int NextSign = 5;

    private static readonly string[] SignsOfLife = ["Keepalive", "TCP Keepalive", "TCP Keepalive Time", "TCP Keepalive Interval"];

    /// <param name="connection">« Postgres:Connection ».</param>
    /// <returns>
    /// The same: a commit through it returns when the disk has it, and an idle connection is neither forgotten on the way nor dead
    /// unnoticed.
    /// </returns>
    public static string Promised(string? connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"{settings.Options} {Promises}".TrimStart();
        if (!settings.ShouldSerialize(Kerberos))
        {
            // Asked for by default, from a library that a small image does not have.
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        }

        if (IsFar(settings.Host) && !SignsOfLife.Any(settings.ShouldSerialize))
        {
            // Of the kernel: the driver's own holds the connection while it waits, and with it the thread of whoever has something to ask.
            settings.TcpKeepAliveTime = SignOfLife;
            settings.TcpKeepAliveInterval = NextSign;
        }

        return settings.ToString();
    }

    internal static NpgsqlDataSource Source(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(Promised(connection));
        settings.Options = $"{settings.Options} {ByIndex}";
        if (!settings.ShouldSerialize(Prepared))
        {
            settings.MaxAutoPrepare = StatementsKept;
            settings.AutoPrepareMinUsages = 2;
        }

        // Nobody here leaves anything behind in a connection.
        settings.NoResetOnClose = true;
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>The database, its tables made and raised before anything else starts.</summary>
    /// <param name="connection">« Postgres:Connection ».</param>
    public static IServiceCollection AddPostgres(this IServiceCollection services, string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException("Postgres:Connection is missing.");
        }

        services.AddSingleton(_ => Source(connection));
        return services.AddHostedService<Raising>();
    }

    // A socket of this machine's files has no such setting, and refuses it.
    private static bool IsFar(string? hosts) => hosts?.Split(',').All(host => host.Trim() is [not ('/' or '@'), ..]) is true;

    /// <summary>Before anything starts: neither a grain nor a key meets tables of yesterday.</summary>
    private sealed class Raising(NpgsqlDataSource source) : BeforeAll
    {
        public override Task StartingAsync(CancellationToken cancellationToken) => PostgresSchema.Raise(source, cancellationToken);
    }
}

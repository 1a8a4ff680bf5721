using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Hosting;

/// <summary>
/// How long the others still believe this process. What it read at its start is what it shows: a file that was renewed
/// meanwhile counts from the next start on.
/// </summary>
internal sealed partial class CertificateWatch : BackgroundService
{
    private static readonly TimeSpan Early = TimeSpan.FromDays(21);
    private static readonly TimeSpan Rhythm = TimeSpan.FromDays(1);

    private readonly ImmutableArray<CertificateEnd> _ends;
    private readonly TimeProvider _clock;
    private readonly ILogger<CertificateWatch> _logger;

    public CertificateWatch(
        ImmutableArray<CertificateEnd> ends, IMeterFactory meters, TimeProvider clock, ILogger<CertificateWatch> logger)
    {
        (_ends, _clock, _logger) = (ends, clock, logger);
        meters.Create(SessionMetrics.Name).CreateObservableGauge(
            "futurs.certificate.remaining", Remaining, "s", "Until a certificate between silos and web nodes ends, by its setting");
    }

    internal void Look()
    {
        foreach (var end in _ends)
        {
            var left = Left(end);
            if (left < Early)
            {
                var days = (int)Math.Floor(left.TotalDays);
                LogEndsSoon(end.Setting, days);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rhythm = new PeriodicTimer(Rhythm, _clock);
        do
        {
            Look();
        }
        while (await rhythm.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<double>> Remaining() => _ends.Select(end =>
        new Measurement<double>(Left(end).TotalSeconds, new KeyValuePair<string, object?>("setting", end.Setting)));

    private TimeSpan Left(CertificateEnd end) => end.At - _clock.GetUtcNow();

    [LoggerMessage(LogLevel.Warning, "{Setting} ends in {Days} days: silos and web nodes will not believe one another any more. "
        + "Put another in its place and start them again, one after the other.")]
    private partial void LogEndsSoon(string setting, int days);
}

public static class CertificateHosting
{
    /// <summary>A process that shows a certificate says how long it lasts; one that shows none says nothing.</summary>
    public static IServiceCollection AddCertificateWatch(this IServiceCollection services, IConfiguration configuration) =>
        SiloTls.Ends(configuration) is { IsEmpty: false } ends
            ? services.AddHostedService(provider => ActivatorUtilities.CreateInstance<CertificateWatch>(provider, ends))
            : services;
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FilageFuturs.Web.Hosting;

/// <summary>Not ready before the start is over, from the request to stop on, or when no silo answers.</summary>
internal sealed class Readiness(IHostApplicationLifetime life, Handover handover, IGrainFactory grains) : IHealthCheck
{
    // Whoever probes gives up after a second or two: a silo that is silent for as long is away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!life.ApplicationStarted.IsCancellationRequested
            || life.ApplicationStopping.IsCancellationRequested
            || handover.IsAsked)
        {
            return HealthCheckResult.Unhealthy();
        }

        await grains.Readiness().Probe().WaitAsync(Patience, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

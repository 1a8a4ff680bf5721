using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FilageFuturs.Web.Hosting;

/// <summary>Not ready before the start is over, while stopping, or when no grain answers.</summary>
internal sealed class Readiness(IHostApplicationLifetime life, IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!life.ApplicationStarted.IsCancellationRequested || life.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy();
        }

        await grains.GetGrain<IManagementGrain>(0).GetHosts(true, cancellationToken).WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

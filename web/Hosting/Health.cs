using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace FilageFuturs.Web.Hosting;

/// <summary>« vivant » asks nothing of anyone; « prêt » also wants the workshops to answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/sante/vivant", new HealthCheckOptions { Predicate = _ => false }).DisableHttpMetrics();
        app.MapHealthChecks("/sante/pret").DisableHttpMetrics();
    }
}

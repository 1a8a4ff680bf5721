using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace FilageFuturs.Web.Hosting;

/// <summary>« vivant » asks nothing of anyone; « prêt » also wants the workshops to answer.</summary>
internal static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<Readiness>("workshops");

    /// <summary>A silo alone: it answers probes, and nothing else over HTTP.</summary>
    public static Task RunSilo(this WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapHealth();
        app.MapMeasures();
        return app.RunAsync();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/sante/vivant", new HealthCheckOptions { Predicate = _ => false }).DisableHttpMetrics();
        app.MapHealthChecks("/sante/pret").DisableHttpMetrics();
    }
}

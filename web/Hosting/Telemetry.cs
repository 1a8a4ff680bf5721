using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FilageFuturs.Web.Hosting;

/// <summary>Measures leave the process only when an OTLP endpoint is set; never anybody's words or name.</summary>
internal static class Telemetry
{
    public const string Source = "FilageFuturs";

    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            // Spans that nobody collects would still be made, and carried along with every call.
            return;
        }

        builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options => options.Filter = IsNotAProbe)
                .AddSource("Microsoft.Orleans.Application", "Microsoft.Orleans.Lifecycle", Source)
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddMeter("Microsoft.Orleans", "Microsoft.AspNetCore.Components.Server.Circuits", Source)
                .AddOtlpExporter());
    }

    // The address of a door or of an invitation holds its secret: such a request leaves no trace.
    private static bool IsNotAProbe(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/sante")
        && !context.Request.Path.StartsWithSegments("/e")
        && !context.Request.Path.StartsWithSegments("/invitation");
}

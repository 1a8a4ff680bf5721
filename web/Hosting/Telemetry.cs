using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Measures leave the process only for whoever holds the scrape token, or for the collector that was set; never anybody's
/// words or name.
/// </summary>
internal static class Telemetry
{
    public const string Source = "FilageFuturs";
    public const string Page = "/mesures";

    private const string Product = "filage-futurs";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, HouseSettings house)
    {
        var settings = house.Telemetry;
        builder.AddLogs(settings);
        builder.AddOperators(settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<DiskMeasures>();
        builder.Services.AddSingleton<ClockMeasures>();
        builder.Services.AddSingleton<FeedMeasures>();
        var isCollected = IsCollected(builder.Configuration);
        var isRead = settings.ScrapeToken is not null;
        if (isCollected || isRead)
        {
            Measure(builder.Services.AddOpenTelemetry(), house.Cluster.Role, isRead, isCollected);
        }

        if (isCollected)
        {
            Trace(builder.Services.AddOpenTelemetry());
        }
    }

    /// <summary>Spans go from node to node where a collector was set: every call would pay for carrying nothing.</summary>
    public static ISiloBuilder CarrySpans(this ISiloBuilder silo) =>
        IsCollected(silo.Configuration) ? silo.AddActivityPropagation() : silo;

    public static IClientBuilder CarrySpans(this IClientBuilder client) =>
        IsCollected(client.Configuration) ? client.AddActivityPropagation() : client;

    private static bool IsCollected(IConfiguration written) => !string.IsNullOrWhiteSpace(written[Collector]);

    private static void Measure(OpenTelemetryBuilder telemetry, ClusterRole role, bool isRead, bool isCollected) => telemetry
        .ConfigureResource(resource => Describe(resource, role))
        .WithMetrics(metrics =>
        {
            metrics.AddAspNetCoreInstrumentation()
                .AddMeter("Microsoft.Orleans", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime", Source)
                .AddView(DropNoise)
                .AddInstrumentation(services => services.GetRequiredService<DiskMeasures>())
                .AddInstrumentation(services => services.GetRequiredService<ClockMeasures>())
                .AddInstrumentation(services => services.GetRequiredService<FeedMeasures>());
            _ = isCollected ? metrics.AddOtlpExporter() : metrics;
            _ = isRead ? metrics.AddPrometheusExporter(Name) : metrics;
        });

    // Spans that nobody collects would still be made, and carried along with every call.
    private static void Trace(OpenTelemetryBuilder telemetry) => telemetry.WithTracing(traces => traces
        .AddAspNetCoreInstrumentation(options => options.Filter = MayBeTraced)
        .AddSource("Microsoft.Orleans.Application", "Microsoft.Orleans.Lifecycle", Source)
        .AddProcessor(new DiscreetSpans())
        .AddOtlpExporter());

    // Dashboards and rules know these names, whatever the reader would rather have.
    private static void Name(PrometheusAspNetCoreOptions options)
    {
        options.ScopeInfoEnabled = false;
        options.TranslationStrategy = PrometheusAspNetCoreTranslationStrategy.UnderscoreEscapingWithSuffixes;
    }

    /// <summary>The page that Prometheus reads; without a token it does not exist.</summary>
    public static void MapMeasures(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetrySettings>().ScrapeToken is not null)
        {
            app.MapPrometheusScrapingEndpoint(Page).RequireAuthorization(Operators.Policy).DisableHttpMetrics();
        }
    }

    private static void Describe(ResourceBuilder resource, ClusterRole role) => resource
        .AddService(Product, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3))
        .AddAttributes([new("futurs.role", role.ToString().ToLowerInvariant())])
        .AddEnvironmentVariableDetector();

    // A histogram for each kind of component, thousands of series; and every reading of the measures, counted by its route.
    private static MetricStreamConfiguration? DropNoise(Instrument instrument) =>
        instrument.Meter.Name is "Microsoft.AspNetCore.Components.Lifecycle" or "Microsoft.AspNetCore.Routing"
            ? MetricStreamConfiguration.Drop
            : null;

    // The address of a door, of a report or of an invitation holds its secret: such a request leaves no trace.
    private static bool MayBeTraced(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/sante")
        && !context.Request.Path.StartsWithSegments(Page)
        && !context.Request.Path.StartsWithSegments("/e")
        && !context.Request.Path.StartsWithSegments("/r")
        && !context.Request.Path.StartsWithSegments("/invitation");
}

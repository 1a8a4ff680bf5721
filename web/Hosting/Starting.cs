namespace FilageFuturs.Web.Hosting;

/// <summary>What makes the first page come sooner, and the house rest lighter once it stands.</summary>
internal static class Starting
{
    public static void AddRest(this WebApplicationBuilder builder) => builder.Services.AddHostedService<Rest>();

    /// <summary>
    /// A house of one process takes its door off the latch while its workshops still wake. In a cluster the proxy sends
    /// people to a node that is ready: there a closed door is the better answer.
    /// </summary>
    public static void OpenEarly(this WebApplicationBuilder builder, HouseSettings settings) =>
        builder.Services.Configure<HostOptions>(host =>
            host.ServicesStartConcurrently = settings.Cluster.Role is ClusterRole.Alone);

    /// <summary>
    /// Whoever comes too early waits. The landing page of a newcomer waits for its kit alone: the rest of it is made meanwhile.
    /// </summary>
    public static void UsePatience(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (!app.Lifetime.ApplicationStarted.IsCancellationRequested && !NeedsNobody(context.Request))
            {
                await app.Lifetime.Started(context.RequestAborted);
            }

            await next(context);
        });
    }

    /// <summary>Which address leads where is worked out while the silo starts on another core; a fault in it is the start's own.</summary>
    public static void BeginRouting(this WebApplication app) =>
        Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count));

    private static bool NeedsNobody(HttpRequest request) =>
        request.Path.StartsWithSegments("/sante") || (request.Path == "/" && request.Cookies.Count is 0);

    /// <summary>What starting needed and nobody needs again is given back to the machine, once.</summary>
    private sealed class Rest(IHostApplicationLifetime life, TimeProvider time) : BackgroundService
    {
        private static readonly TimeSpan Bustle = TimeSpan.FromSeconds(6);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await life.Started(stoppingToken);
            await Task.Delay(Bustle, time, stoppingToken);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}

namespace FilageFuturs.Web.Hosting;

/// <summary>What makes the first page come sooner, and the house rest lighter once it stands.</summary>
internal static class Starting
{
    public static void AddRest(this WebApplicationBuilder builder) => builder.Services.AddHostedService<Rest>();

    /// <summary>Which address leads where is worked out while the silo starts on another core; a fault in it is the start's own.</summary>
    public static void BeginRouting(this WebApplication app) =>
        Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count));

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

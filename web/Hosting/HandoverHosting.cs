using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Hosting;

/// <summary>Tells the handover which pages are open.</summary>
internal sealed class HandedOver(Handover handover, IJSRuntime browser) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        handover.Opened(circuit.Id, browser);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        handover.Closed(circuit.Id);
        return Task.CompletedTask;
    }
}

/// <summary>
/// A signal to stop hands over first: live connections close as soon as the application is told. A second one stops at once.
/// </summary>
internal sealed class HandoverFirst(IHostApplicationLifetime life, Handover handover) : IHostApplicationLifetime
{
    private int _asked;

    public CancellationToken ApplicationStarted => life.ApplicationStarted;

    public CancellationToken ApplicationStopping => life.ApplicationStopping;

    public CancellationToken ApplicationStopped => life.ApplicationStopped;

    public void StopApplication() => _ = Stop();

    private async Task Stop()
    {
        try
        {
            if (Interlocked.Exchange(ref _asked, 1) is 0)
            {
                await handover.Run();
            }
        }
        finally
        {
            life.StopApplication();
        }
    }
}

internal static class HandoverHosting
{
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(20);

    /// <summary>Every role says when it stops; a web node of a cluster hands its pages over.</summary>
    public static void AddHandover(this WebApplicationBuilder builder, HouseSettings settings)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ToStop);
        builder.Services.AddSingleton<Handover>();
        if (settings.Cluster.Role is ClusterRole.Web)
        {
            builder.Services.AddScoped<CircuitHandler, HandedOver>();
            builder.Services.AddSingleton<HandoverFirst>();
            builder.Services.AddSingleton<IHostLifetime>(services => new ConsoleLifetime(
                services.GetRequiredService<IOptions<ConsoleLifetimeOptions>>(),
                services.GetRequiredService<IHostEnvironment>(),
                services.GetRequiredService<HandoverFirst>(),
                services.GetRequiredService<IOptions<HostOptions>>(),
                services.GetRequiredService<ILoggerFactory>()));
        }
    }

    /// <summary>While pages leave, whatever would begin here is sent elsewhere; forms that are on their way are still taken.</summary>
    public static void UseHandover(this WebApplication app)
    {
        var handover = app.Services.GetRequiredService<Handover>();
        app.Use((context, next) =>
        {
            if (!handover.IsLeaving || !Begins(context.Request))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
    }

    private static bool Begins(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor")
        || (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/sante"));
}

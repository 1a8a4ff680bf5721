using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FilageFuturs.Web.Hosting;

/// <summary>Says on the console where to click, once the door is really open.</summary>
internal sealed class Welcome(IServer server, IHostApplicationLifetime life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.Started(stoppingToken);
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await Console.Out.WriteLineAsync($"FilageFuturs : {address}");
        }
    }
}

internal static class WelcomeHosting
{
    public static void AddWelcome(this WebApplicationBuilder builder) => builder.Services.AddHostedService<Welcome>();

    public static async Task Started(this IHostApplicationLifetime life, CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var registration = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}

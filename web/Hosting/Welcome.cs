using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Hosting;

/// <summary>Says on the console where to click, once the door is really open. Not a log: it holds a secret link.</summary>
internal sealed class Welcome(
    IServer server,
    PublicAddress address,
    DataFolder folder,
    OpeningKey key,
    OpeningDoor door,
    Founding founding,
    IHostApplicationLifetime life,
    IStringLocalizer<Texts> texts) : BackgroundService
{
    public string Origin => address.For(
        Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? DefaultAddress.Url));

    public static async Task Say(params string[] lines) =>
        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine + "  ", ["", .. lines, ""]));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.Started(stoppingToken);
        await Say([.. Lines()]);
        if (await founding.Known.WaitAsync(stoppingToken) is { } first)
        {
            await Say(texts["Welcome.Organisation", $"{Origin}/invitation/{first.Text}"]);
        }
    }

    private IEnumerable<string> Lines()
    {
        yield return texts["Welcome.Ready"];
        yield return texts["Welcome.Home", Origin];
        if (!door.TakesAnAccount)
        {
            yield return texts["Welcome.Open", key.Link(Origin)];
        }

        yield return texts["Welcome.Data", folder.Path];
    }

    // Nobody clicks on 0.0.0.0 or on [::].
    public static string Reachable(string address) => address
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}

internal static class WelcomeHosting
{
    public static void AddWelcome(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Welcome>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Welcome>());
        if (DemoFlag.IsSet(builder.Configuration))
        {
            builder.Services.AddHostedService<Demo>();
        }
    }

    public static async Task Started(this IHostApplicationLifetime life, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }
}

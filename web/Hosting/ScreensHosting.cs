using System.Text.Unicode;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Synthesis;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.WebEncoders;
using MudBlazor.Services;

namespace FilageFuturs.Web.Hosting;

/// <summary>Pages, live screens and the files they are drawn with.</summary>
internal static class ScreensHosting
{
    private const long LargestMessage = 64 * 1024;
    private const int CircuitsKept = 400;

    // A phone that slept five minutes finds its screen as it was; a lost one is noticed soon enough to grey its seat.
    private static readonly TimeSpan CircuitKept = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    public static void AddScreens(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                circuits.DisconnectedCircuitRetentionPeriod = CircuitKept;
                circuits.DisconnectedCircuitMaxRetained = CircuitsKept;
                circuits.JSInteropDefaultCallTimeout = Silence;
            })
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestMessage;
                hub.ClientTimeoutInterval = Silence;
                hub.KeepAliveInterval = Heartbeat;
            });
        builder.Services.AddMudServices();

        // Accents as they are: the pages are UTF-8, an entity for each é would weigh more and read worse.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<KitShelf>();
        builder.Services.AddSingleton<KitForms>();
        builder.Services.AddSingleton<KitNews>();
        builder.Services.AddScoped<KitOwner>();
        builder.Services.AddScoped<BrowserAccount>();
        builder.AddMedia();
        builder.Services.AddSingleton<ParcelFiles>();
        builder.Services.AddSingleton<KitParcels>();
        builder.Services.AddSingleton<Wording>();
        builder.Services.AddSingleton<MergedWording>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<OpeningKey>();
        builder.Services.AddScoped<Announcer>();
        builder.Services.AddScoped<BrowserDrafts>();
        builder.Services.AddSingleton<LiveScreens>();
        builder.Services.AddSingleton<SessionFeeds>();
        builder.Services.AddScoped<CircuitFeeds>();
        builder.Services.AddScoped<ISessionFeeds>(services => services.GetRequiredService<CircuitFeeds>());
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitFeeds>());
    }

    public static void MapAssets(this WebApplication app) => app.MapStaticAssets();

    public static void MapScreens(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // Our own policy says who may frame us.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
}

using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor.Services;

namespace FilageFuturs.Web.Hosting;

/// <summary>Pages, live screens and the files they are drawn with.</summary>
internal static class ScreensHosting
{
    private const long LargestMessage = 64 * 1024;

    public static void AddScreens(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        builder.Services.AddMudServices();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<KitShelf>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<OpeningKey>();
        builder.Services.AddSingleton<KeptFor>();
        builder.Services.AddScoped<Announcer>();
        builder.Services.AddSingleton<SessionFeeds>();
        builder.Services.AddScoped<CircuitFeeds>();
        builder.Services.AddScoped<ISessionFeeds>(services => services.GetRequiredService<CircuitFeeds>());
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitFeeds>());
        builder.Services.AddHealthChecks().AddCheck<Readiness>("workshops");
    }

    public static void MapAssets(this WebApplication app) => app.MapStaticAssets();

    public static void MapScreens(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // Our own policy says who may frame us.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
}

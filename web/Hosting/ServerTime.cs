using System.Globalization;

namespace FilageFuturs.Web.Hosting;

/// <summary>What time it is here, so that a screen knows how wrong its own clock is.</summary>
internal static class ServerTime
{
    public static void MapTime(this WebApplication app) => app.MapGet("/heure", (HttpContext context, TimeProvider clock) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    });
}

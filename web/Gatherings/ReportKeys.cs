using System.Security.Claims;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// Who reads merged results: whoever conducts or keeps the wall, live; whoever has the report's link, as frozen. A browser that
/// may do both says by its address which it wants.
/// </summary>
internal static class ReportKeys
{
    private const string Cookie = "futurs-rapport-";
    private const string AsFrozen = "rapport";

    private static readonly ScreenKind[] Kinds = [ScreenKind.Console, ScreenKind.Wall];
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public static string Link(string origin, SessionId gathering, Secret secret) => $"{origin}/r/{gathering}/{secret.Text}";

    /// <summary>What an address ends with to show the same as this view.</summary>
    public static string Query(MergedView merged) => merged.FrozenAt is null ? "" : $"?{AsFrozen}";

    public static void MapReports(this WebApplication app) =>
        app.MapGet("/r/{gathering}/{secret}", Enter).RequireRateLimiting(RateLimits.Doors);

    /// <returns>Null when no key of this browser opens anything.</returns>
    public static async Task<MergedView?> See(IGrainFactory grains, HttpContext context, SessionId gathering)
    {
        if (!Ids.IsValid(gathering.Value))
        {
            return null;
        }

        foreach (var key in For(context, gathering))
        {
            if (await grains.Gathering(gathering).SeeMerged(key) is { } merged)
            {
                return merged;
            }
        }

        return null;
    }

    /// <summary>Whether this browser may read them as they are now.</summary>
    public static async Task<bool> MaySeeLive(IGrainFactory grains, HttpContext context, SessionId gathering)
    {
        foreach (var key in Live(context, gathering))
        {
            if (await grains.Gathering(gathering).MaySeeMerged(key))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Secret> For(HttpContext context, SessionId gathering)
    {
        var live = Live(context, gathering);
        IEnumerable<Secret> frozen =
            context.Request.Cookies[Cookie + gathering.Value] is { Length: > 0 } kept ? [new Secret(kept)] : [];
        return context.Request.Query.ContainsKey(AsFrozen) ? frozen.Concat(live) : live.Concat(frozen);
    }

    private static IEnumerable<Secret> Live(HttpContext context, SessionId gathering) =>
        Kinds.Select(kind => SeatKeys.For(context.User, gathering, kind)).OfType<Secret>();

    private static async Task<IResult> Enter(
        HttpContext context, IGrainFactory grains, DoorLog log, string gathering, string secret)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!Ids.IsValid(gathering) || !Ids.IsValid(secret)
            || !await grains.Gathering(new(gathering)).MaySeeMerged(new(secret)))
        {
            log.LinkOpenedNothing(context);
            return Results.NotFound();
        }

        context.Response.Cookies.Append(Cookie + gathering, secret, SeatCookies.Options(context, Life));
        return Results.LocalRedirect($"{ResultsPage.Path(new(gathering))}?{AsFrozen}");
    }
}

using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// The way between the common room and one's own: the same key opens both, and the gathering says where one is called.
/// </summary>
internal static class CrossingEntry
{
    public static string Path(SessionId gathering) => $"/rencontre/{gathering}/aller";

    /// <summary>The common room itself, for who sits there already.</summary>
    public static string Plenary(SessionId gathering) => Entry.Screen(gathering, ScreenKind.Seat);

    public static void MapCrossing(this WebApplication app) =>
        app.MapGet("/rencontre/{gathering}/aller", Cross).RequireRateLimiting(RateLimits.Doors);

    private static async Task<IResult> Cross(HttpContext context, IGrainFactory grains, string gathering)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!Ids.IsValid(gathering) || SeatKeys.For(context.User, new(gathering), ScreenKind.Seat) is not { } seat)
        {
            return Results.NotFound();
        }

        var crossing = await grains.Gathering(new(gathering)).Cross(seat);
        if (crossing.To is not { } to)
        {
            // Without a room yet, or with a full one: the common room says so and offers what there is.
            return crossing.Refusal switch
            {
                Refusal.NotAllowed => Results.NotFound(),
                Refusal.None => Results.LocalRedirect($"/atelier/{gathering}"),
                var refusal => Results.LocalRedirect($"/atelier/{gathering}?refus={refusal}"),
            };
        }

        SeatCookies.Keep(context, to, ScreenKind.Seat, seat);
        return Results.LocalRedirect(Entry.Screen(to, ScreenKind.Seat));
    }
}

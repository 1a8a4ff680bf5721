using System.Security.Claims;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// The way between the common room and one's own: the same key opens both, and the gathering says where one is called.
/// </summary>
internal static class CrossingEntry
{
    /// <param name="from">
    /// The room that one comes out of. One's own link opens that room alone on another device, whose key of the common room may be
    /// somebody else's.
    /// </param>
    public static string Path(SessionId gathering, SessionId? from = null) =>
        $"/rencontre/{gathering}/aller" + (from is { } room && room != gathering ? $"?de={room}" : "");

    /// <summary>The common room itself, for who comes out of a room that has ended: they are not led back to it.</summary>
    public static string Plenary(SessionId gathering, SessionId from) => $"{Path(gathering, from)}&refus={Refusal.SessionIsClosed}";

    public static void MapCrossing(this WebApplication app) =>
        app.MapGet("/rencontre/{gathering}/aller", Cross).RequireRateLimiting(RateLimits.Doors);

    private static async Task<IResult> Cross(HttpContext context, IGrainFactory grains, string gathering, string? de, string? refus)
    {
        context.Response.Headers.CacheControl = "no-store";
        var common = new SessionId(gathering);
        foreach (var key in Ids.IsValid(gathering) ? Keys(context.User, common, de) : [])
        {
            var crossing = await Lead(grains, common, key, isOver: refus is nameof(Refusal.SessionIsClosed));
            if (crossing.Refusal is not Refusal.NotAllowed)
            {
                // Without a room yet, or with a full one: the common room says so and offers what there is.
                var to = crossing.To ?? common;
                SeatCookies.Keep(context, to, ScreenKind.Seat, key);
                var why = crossing.Refusal is Refusal.None ? "" : $"?refus={crossing.Refusal}";
                return Results.LocalRedirect(Entry.Screen(to, ScreenKind.Seat) + why);
            }
        }

        return Results.NotFound();
    }

    // What opens a session of elsewhere is nobody's key in this common room: the next one is tried.
    private static IEnumerable<Secret> Keys(ClaimsPrincipal person, SessionId common, string? room)
    {
        if (SeatKeys.For(person, new(room ?? ""), ScreenKind.Seat) is { } own)
        {
            yield return own;
        }

        if (SeatKeys.For(person, common, ScreenKind.Seat) is { } kept)
        {
            yield return kept;
        }
    }

    private static async Task<Crossing> Lead(IGrainFactory grains, SessionId common, Secret key, bool isOver) =>
        !isOver ? await grains.Gathering(common).Cross(key)
        : new(await grains.Session(common).SeeMine(key) is null ? Refusal.NotAllowed : Refusal.RoomHasEnded, null);
}

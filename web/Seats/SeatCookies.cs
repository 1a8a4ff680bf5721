using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Seats;

/// <summary>One cookie a session and kind of screen: a browser may sit in several workshops. Scripts cannot read it.</summary>
public static class SeatCookies
{
    private const int KeptOfAKind = 12;

    // About a hundred bytes each: with the seats and the walls they stay far from the 8 KB that a proxy lets through.
    private const int ConsolesKept = 40;

    /// <summary>No browser of ours holds more: what is beyond is not asked about.</summary>
    public const int Most = ConsolesKept + (4 * KeptOfAKind);

    // A seat's key alone shows a person what is kept of them, and erases it: it lasts as long as there is any of it. A wall
    // comes back by its link. The facilitation finds its past workshops by the keys of this browser.
    private static readonly TimeSpan ConsoleLife = TimeSpan.FromDays(365);
    private static readonly TimeSpan WallLife = TimeSpan.FromDays(2);

    // What a conductor follows of a room opens by the key of the gathering: it has no cookie.
    private static readonly Dictionary<ScreenKind, string> Prefixes = new()
    {
        [ScreenKind.Seat] = "futurs-place-",
        [ScreenKind.Console] = "futurs-regie-",
        [ScreenKind.Wall] = "futurs-ecran-",
        [ScreenKind.Replay] = "futurs-rejeu-",
        [ScreenKind.Scribe] = "futurs-greffe-",
    };

    public static IEnumerable<ScreenKind> Kinds => Prefixes.Keys;

    public static string Name(SessionId session, ScreenKind kind) => Prefixes[kind] + session.Value;

    public static bool IsKey(string cookie) => Read(cookie) is not null;

    public static (SessionId Session, ScreenKind Kind)? Read(string cookie)
    {
        foreach (var (kind, prefix) in Prefixes)
        {
            if (cookie.StartsWith(prefix, StringComparison.Ordinal) && Ids.IsValid(cookie[prefix.Length..]))
            {
                return (new(cookie[prefix.Length..]), kind);
            }
        }

        return null;
    }

    public static void Keep(HttpContext context, SessionId session, ScreenKind kind, Secret secret)
    {
        // Browsers send the oldest first: the headers stay small for whoever opens workshops every week.
        var others = context.Request.Cookies.Keys.Where(name => name.StartsWith(Prefixes[kind], StringComparison.Ordinal));
        foreach (var old in others.Where(name => name != Name(session, kind)).SkipLast(KeptOf(kind) - 1))
        {
            context.Response.Cookies.Delete(old);
        }

        context.Response.Cookies.Append(
            Name(session, kind), secret.Text, Options(context, LifeOf(context, kind)));
    }

    public static void Forget(HttpContext context, SessionId session, ScreenKind kind) =>
        context.Response.Cookies.Delete(Name(session, kind), Options(context, TimeSpan.Zero));

    public static CookieOptions Options(HttpContext context, TimeSpan life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        Path = "/",
        MaxAge = life,
    };

    private static int KeptOf(ScreenKind kind) => kind is ScreenKind.Console ? ConsolesKept : KeptOfAKind;

    private static TimeSpan LifeOf(HttpContext context, ScreenKind kind) => kind switch
    {
        ScreenKind.Seat => context.RequestServices.GetRequiredService<KeptFor>().Longest,
        ScreenKind.Console => ConsoleLife,
        _ => WallLife,
    };
}

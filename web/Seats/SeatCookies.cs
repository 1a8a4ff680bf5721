namespace FilageFuturs.Web.Seats;

/// <summary>One cookie a session and kind of screen: a browser may sit in several workshops. Scripts cannot read it.</summary>
public static class SeatCookies
{
    private const string Place = "futurs-place-";
    private const string Regie = "futurs-regie-";
    private const string Ecran = "futurs-ecran-";
    private const string Rejeu = "futurs-rejeu-";
    private const int KeptOfAKind = 12;

    // First names go after 30 days, and the seat with them; a console or a wall comes back by its link.
    private static readonly TimeSpan SeatLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan ScreenLife = TimeSpan.FromDays(2);

    public static string Name(SessionId session, ScreenKind kind) => Prefix(kind) + session.Value;

    public static bool IsKey(string cookie) => Read(cookie) is not null;

    public static (SessionId Session, ScreenKind Kind)? Read(string cookie)
    {
        foreach (var kind in Enum.GetValues<ScreenKind>())
        {
            if (cookie.StartsWith(Prefix(kind), StringComparison.Ordinal) && Ids.IsValid(cookie[Prefix(kind).Length..]))
            {
                return (new(cookie[Prefix(kind).Length..]), kind);
            }
        }

        return null;
    }

    public static void Keep(HttpContext context, SessionId session, ScreenKind kind, Secret secret)
    {
        // Browsers send the oldest first: the headers stay small for whoever opens workshops every week.
        var others = context.Request.Cookies.Keys.Where(name => name.StartsWith(Prefix(kind), StringComparison.Ordinal));
        foreach (var old in others.Where(name => name != Name(session, kind)).SkipLast(KeptOfAKind - 1))
        {
            context.Response.Cookies.Delete(old);
        }

        context.Response.Cookies.Append(
            Name(session, kind), secret.Text, Options(context, kind is ScreenKind.Seat ? SeatLife : ScreenLife));
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

    private static string Prefix(ScreenKind kind) => kind switch
    {
        ScreenKind.Seat => Place,
        ScreenKind.Console => Regie,
        ScreenKind.Replay => Rejeu,
        _ => Ecran,
    };
}

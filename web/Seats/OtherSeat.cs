namespace FilageFuturs.Web.Seats;

/// <summary>
/// The key of somebody else's seat, opened where one sits already: carried from the link to the question, sealed in a cookie, so that
/// nothing of it shows in an address or a page.
/// </summary>
internal static class OtherSeat
{
    private static readonly SealedCookie Cookie = new("futurs-deux-", "other-seat", TimeSpan.FromMinutes(5));

    public static void Keep(HttpContext context, SessionId session, Secret opened) => Cookie.Keep(context, session, opened.Text);

    public static Secret? Of(HttpContext context, SessionId session) =>
        Cookie.Of(context, session) is { } kept ? new Secret(kept) : null;

    public static void Forget(HttpContext context, SessionId session) => Cookie.Forget(context, session);
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Seats;

/// <summary>
/// The key of somebody else's seat, opened where one sits already: carried from the link to the question, sealed in a cookie, so that
/// nothing of it shows in an address or a page.
/// </summary>
internal static class OtherSeat
{
    private const string Cookie = "futurs-deux-";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static void Keep(HttpContext context, SessionId session, Secret opened) => context.Response.Cookies.Append(
        Cookie + session.Value, Seal(context).Protect(opened.Text), SeatCookies.Options(context, Life));

    public static Secret? Of(HttpContext context, SessionId session)
    {
        try
        {
            return context.Request.Cookies[Cookie + session.Value] is { Length: > 0 } kept
                ? new Secret(Seal(context).Unprotect(kept))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext context, SessionId session) =>
        context.Response.Cookies.Delete(Cookie + session.Value);

    private static IDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("other-seat");
}

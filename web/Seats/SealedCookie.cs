using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Seats;

/// <summary>What goes from one page of a session to another by the browser, which can neither read nor change it.</summary>
/// <param name="prefix">Of its name, before the session.</param>
/// <param name="purpose">No other kind is taken for it.</param>
/// <param name="life">How long the browser keeps it.</param>
internal sealed class SealedCookie(string prefix, string purpose, TimeSpan life)
{
    public void Keep(HttpContext context, SessionId session, string text) => context.Response.Cookies.Append(
        prefix + session.Value, Seal(context).Protect(text), SeatCookies.Options(context, life));

    /// <returns>Null where there is none, or none that this house sealed.</returns>
    public string? Of(HttpContext context, SessionId session)
    {
        try
        {
            return context.Request.Cookies[prefix + session.Value] is { Length: > 0 } kept ? Seal(context).Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpContext context, SessionId session) => context.Response.Cookies.Delete(prefix + session.Value);

    private IDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);
}

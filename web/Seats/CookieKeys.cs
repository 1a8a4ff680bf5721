using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Seats;

/// <summary>Turns the cookies of seats and screens into claims. The session says what each secret opens.</summary>
internal sealed class CookieKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "futurs";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var keys = Request.Cookies
            .Where(cookie => SeatCookies.IsKey(cookie.Key))
            .Select(cookie => new Claim(cookie.Key, cookie.Value));

        // No authentication type: there are no accounts, and a form shown before one sat down stays valid after.
        var person = new ClaimsPrincipal(new ClaimsIdentity(keys));
        return Task.FromResult(AuthenticateResult.Success(new(person, Scheme.Name)));
    }
}

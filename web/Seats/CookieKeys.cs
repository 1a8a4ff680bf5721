using System.Security.Claims;
using System.Text.Encodings.Web;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Seats;

/// <summary>
/// Turns the cookies of seats, screens and the opening into claims, beside the account of whoever signed in. The session says what each
/// secret opens.
/// </summary>
internal sealed class CookieKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "futurs";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var keys = Request.Cookies
            .Where(cookie => SeatCookies.IsKey(cookie.Key)).TakeLast(SeatCookies.Most)
            .Concat(Request.Cookies.Where(cookie => cookie.Key is OpeningKey.Cookie))
            .Select(cookie => new Claim(cookie.Key, cookie.Value));

        // No authentication type: a seat is no account, and a form shown before one sat down stays valid after.
        var person = new ClaimsPrincipal([.. await Account(), new ClaimsIdentity(keys)]);
        return AuthenticateResult.Success(new(person, Scheme.Name));
    }

    // Without its cookie nothing of accounts is touched: participants have none.
    private async Task<IEnumerable<ClaimsIdentity>> Account() => Request.Cookies.ContainsKey(AccountsHosting.Cookie)
        ? (await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal?.Identities ?? []
        : [];
}

using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Hosting;

/// <summary>Whoever watches the house: a program that carries the scrape token. Nobody's account and no seat is one.</summary>
internal static class Operators
{
    public const string Policy = "operators";

    public static void AddOperators(this WebApplicationBuilder builder, TelemetrySettings settings)
    {
        if (settings.ScrapeToken is null)
        {
            return;
        }

        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OperatorToken>(Policy, null);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Policy).RequireAuthenticatedUser());
    }
}

/// <summary>« Authorization: Bearer … », compared in the same time whatever it is.</summary>
internal sealed class OperatorToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TelemetrySettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";

    private readonly byte[] _expected = Digest(settings.ScrapeToken!);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(CryptographicOperations.FixedTimeEquals(Digest(sent[Bearer.Length..]), _expected)
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Scheme.Name)), Scheme.Name))
            : AuthenticateResult.Fail("Another token was expected."));
    }

    // A program asks: it has no use for the page that people would read.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    // Of equal lengths whatever was sent: the comparison tells nothing of the token's.
    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

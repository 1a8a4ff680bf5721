using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Hosting;

/// <summary>What a page of ours may load and do: nothing from anybody else.</summary>
internal static class ContentSecurity
{
    private const string NonceKey = "csp-nonce";

    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    public static string Nonce(HttpContext context) => (string)(context.Items[NonceKey] ??= NewNonce());

    public static void UseContentSecurity(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() => Protect(context));
        return next(context);
    });

    private static Task Protect(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/fontes") && context.Response.StatusCode < 300)
        {
            // The font's file name changes with its content; style sheets cannot carry a fingerprint.
            headers.CacheControl = $"public, max-age={(int)OneYear.TotalSeconds}, immutable";
        }

        return Task.CompletedTask;
    }

    private static string Policy(HttpContext context)
    {
        // MudBlazor sets its theme in a <style> and positions in style attributes; static pages have neither.
        var isStatic = context.GetEndpoint()?.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null;
        var styles = isStatic ? "'self'" : "'self' 'unsafe-inline'";
        return "default-src 'none'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
            + $"script-src 'self' 'nonce-{Nonce(context)}'; style-src {styles}; img-src 'self' data:; media-src 'self'; font-src 'self'; "
            + $"connect-src 'self'{Sockets(context, isStatic)}; manifest-src 'self'";
    }

    // Older Safari does not count a socket as « self ».
    private static string Sockets(HttpContext context, bool isStatic) =>
        isStatic ? "" : $" {(context.Request.IsHttps ? "wss" : "ws")}://{context.Request.Host}";

    private static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

using System.Globalization;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace FilageFuturs.Web.Hosting;

/// <summary>Every answer that is not a page becomes one that says what happens next, with its status kept.</summary>
internal static class FriendlyErrors
{
    /// <summary>Among the items of a request that failed: it brought a form, which may be kept or not.</summary>
    public const string Sent = "form-sent";

    public static void UseFriendlyErrors(this WebApplication app)
    {
        app.UseExceptionHandler("/etat/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/etat/{0}", createScopeForStatusCodePages: true);
        app.Use(ReadAsGet);
        app.Use(SayWhatVanished);
        app.Use(SayWhoIsAway);
        app.UseRouting();
    }

    /// <summary>
    /// No fault of whoever asks, and soon over. What stands in front of several nodes takes 503 for a node that leaves and sends
    /// everybody to the next: there the answer is another one.
    /// </summary>
    public static void SayAway(this HttpContext context, TimeSpan rest)
    {
        var isOneOfSeveral = context.RequestServices.GetRequiredService<HouseSettings>().Cluster.Role is ClusterRole.Web;
        context.Response.StatusCode = isOneOfSeveral
            ? StatusCodes.Status504GatewayTimeout
            : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = rest.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    // A form that its page no longer has, used up on another screen: the framework refuses it as a text, and writes none.
    private static async Task SayWhatVanished(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" } refused)
        {
            refused.ContentType = null;
        }
    }

    private static async Task SayWhoIsAway(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && AccountsAwayException.Says(failure))
        {
            context.Response.Clear();
            context.SayAway(PatientAccounts.Rest);
        }
    }

    // A refused POST shown again as a POST would be checked against forgery again, and fail again.
    private static Task ReadAsGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                context.Items[Sent] = true;
            }

            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }
}

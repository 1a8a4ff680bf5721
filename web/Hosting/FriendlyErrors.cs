using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace FilageFuturs.Web.Hosting;

/// <summary>Every answer that is not a page becomes one that says what happens next, with its status kept.</summary>
internal static class FriendlyErrors
{
    public static void UseFriendlyErrors(this WebApplication app)
    {
        app.UseExceptionHandler("/etat/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/etat/{0}", createScopeForStatusCodePages: true);
        app.Use(ReadAsGet);
        app.Use(SayWhatVanished);
        app.UseRouting();
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

    // A refused POST shown again as a POST would be checked against forgery again, and fail again.
    private static Task ReadAsGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }
}

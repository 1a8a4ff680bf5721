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
        app.UseRouting();
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

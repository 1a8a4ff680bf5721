using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace FilageFuturs.Web.Hosting;

/// <summary>Who comes in, with which key, how often.</summary>
internal static class DoorsHosting
{
    private const long LargestForm = 512 * 1024;

    // Beside a file, what forms hold is kept in memory. A value may be many times the longest of ours.
    private const int LongestValue = 32 * 1024;

    // The sheet of points has three for each need of a session, those typed from paper too.
    private const int MostValues = 3 * (Limits.NeedsPerSession + Limits.EntriesPerSession) + 64;

    public static void AddDoors(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddAuthentication(CookieKeys.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, CookieKeys>(CookieKeys.SchemeName, null);
        builder.Services.AddAuthorization();
        builder.Services.AddCascadingAuthenticationState();
        // A link followed from another site brings it along: without it a new one would come, and spoil every form drawn before.
        builder.Services.AddAntiforgery(options =>
            (options.Cookie.Name, options.Cookie.SameSite) = ("futurs-formulaire", SameSiteMode.Lax));
        builder.Services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.ValueCountLimit) = (LongestValue, MostValues));
        builder.Services.AddSingleton<LargeForms>();
        builder.Services.AddRateLimits();
        builder.Services.AddSingleton<DoorLog>();
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAdoptedKeys();
        app.UseRateLimiter();
        app.Use(RefuseTooLarge);
        app.UseAntiforgery();
        app.Use(RefuseForged);
    }

    public static void MapDoors(this WebApplication app)
    {
        app.MapEntry();
        app.MapCrossing();
        app.MapReports();
        app.MapAccounts();
        app.MapChoices();
        app.MapKits();
    }

    // Said before anything is read: the server would cut the form short, and the page could not tell why.
    private static async Task RefuseTooLarge(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        var larger = await LargeForms.Most(context);
        var most = larger is > 0 ? larger.Value : LargestForm;
        if (larger is 0)
        {
            context.Items[LargeForms.NotYours] = context.Request.Path.Value;
        }

        if (context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // What comes in pieces does not say its length beforehand.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most;
        }

        if (larger is not > 0 || context.Request.ContentLength <= LargestForm)
        {
            await next(context);
            return;
        }

        using var lease = await context.RequestServices.GetRequiredService<LargeForms>().Enter(context);
        if (lease is not null)
        {
            await next(context);
        }
    }

    // The endpoint would answer in plain English: stopped here, the status becomes a page. What came in pieces and was too large is
    // found out while its token is looked for.
    private static Task RefuseForged(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
        {
            return next(context);
        }

        context.Response.StatusCode = refused.Error?.InnerException is BadHttpRequestException { StatusCode: var status }
            ? status
            : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}

using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Authentication;

namespace FilageFuturs.Web.Hosting;

/// <summary>Who comes in, with which key, how often.</summary>
internal static class DoorsHosting
{
    public static void AddDoors(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddAuthentication(CookieKeys.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, CookieKeys>(CookieKeys.SchemeName, null);
        builder.Services.AddAuthorization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "futurs-formulaire");
        builder.Services.AddRateLimits();
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    public static void MapDoors(this WebApplication app)
    {
        app.MapEntry();
        app.MapChoices();
    }
}

using Microsoft.AspNetCore.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Hosting;

/// <summary>French first, English for browsers that ask for it; a cookie decides for the person who chose.</summary>
internal static class Languages
{
    private static readonly string[] Known = ["fr", "en"];

    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<Resources.Refusals>();
        builder.Services.AddTransient<MudLocalizer, Layout.MudFrench>();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
            options.SetDefaultCulture(Known[0]).AddSupportedCultures(Known).AddSupportedUICultures(Known));
    }

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();

    public static bool IsKnown(string? language) => Known.Contains(language);

    public static void Choose(HttpResponse response, string language) => response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new(language)),
        new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
}

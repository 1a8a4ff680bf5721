using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Layout;

/// <summary>« Régler mon écran » and the language, without scripts. They change nothing for anybody else: no token asked.</summary>
internal static class Choices
{
    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    public static void MapChoices(this WebApplication app)
    {
        app.MapPost("/reglages/ecran", (Delegate)SetScreen).DisableAntiforgery();
        app.MapPost("/reglages/langue", (Delegate)SetLanguage).DisableAntiforgery();
    }

    private static async Task<IResult> SetScreen(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var seen = Ambience.Of(context.Request);
        var chosen = form.ContainsKey("tout")
            ? Ambience.Read($"{form["ambiance"]}.{form["texte"]}.{form["effets"]}.{form["cloche"]}")
            : seen with { Choice = Ambience.Read(form["ambiance"]).Choice };
        context.Response.Cookies.Append(Ambience.Cookie, chosen.Write(), new()
        {
            MaxAge = OneYear,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return Back(form["retour"]);
    }

    private static async Task<IResult> SetLanguage(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (Languages.IsKnown(form["langue"]))
        {
            Languages.Choose(context.Response, form["langue"]!);
        }

        return Back(form["retour"]);
    }

    private static IResult Back(string? page) =>
        page is ['/', not '/' and not '\\', ..] ? Results.LocalRedirect(page) : Results.LocalRedirect("/");
}

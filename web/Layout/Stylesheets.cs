namespace FilageFuturs.Web.Layout;

/// <summary>The style sheets of a live screen: shared ones, then those of its area.</summary>
internal static class Stylesheets
{
    public static readonly ImmutableArray<string> Shared = ["css/tokens.css", "css/composants.css", "css/layout.css"];

    /// <param name="path">Of the page, « /atelier/… ».</param>
    public static ImmutableArray<string> Of(PathString path) =>
        path.StartsWithSegments("/atelier") ? [.. Screens("css/atelier.css"), "css/artefacts.css"]
        : path.StartsWithSegments("/regie") ? [.. Screens("css/regie.css"), "css/artefacts.css"]
        : path.StartsWithSegments("/greffe") ? ["css/regie.css"]
        : path.StartsWithSegments("/ecran") ? Screens("css/ecran.css")
        : path.StartsWithSegments("/rejeu") ? [.. Screens("css/ecran.css", "css/rejeu.css"), "css/artefacts.css"]
        : path.StartsWithSegments("/conduite") ? ["css/conduite.css"]
        : path.StartsWithSegments("/artefacts") ? ["css/artefacts.css"]
        : path.StartsWithSegments("/kits") ? ["css/ecrire.css", "css/artefacts.css"]
        : path.StartsWithSegments("/archive") ? ["css/archive.css"]
        : [];

    /// <summary>A screen of the workshop itself: what the kinds of phase draw.</summary>
    private static ImmutableArray<string> Screens(params ImmutableArray<string> own) =>
        [.. own, "css/etapes.css"];
}

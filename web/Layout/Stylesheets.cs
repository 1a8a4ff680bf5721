namespace FilageFuturs.Web.Layout;

/// <summary>The style sheets of a live screen: shared ones, then those of its area.</summary>
internal static class Stylesheets
{
    public static readonly ImmutableArray<string> Shared = ["css/tokens.css", "css/composants.css", "css/layout.css"];

    /// <param name="path">Of the page, « /atelier/… ».</param>
    public static ImmutableArray<string> Of(PathString path) =>
        path.StartsWithSegments("/atelier") ? ["css/atelier.css", "css/besoins.css", "css/artefacts.css", "css/studio.css"]
        : path.StartsWithSegments("/regie") ? ["css/regie.css", "css/besoins.css", "css/artefacts.css", "css/studio.css"]
        : path.StartsWithSegments("/greffe") ? ["css/regie.css"]
        : path.StartsWithSegments("/ecran") ? ["css/ecran.css", "css/besoins.css", "css/studio.css"]
        : path.StartsWithSegments("/rejeu") ? ["css/ecran.css", "css/rejeu.css", "css/besoins.css", "css/artefacts.css", "css/studio.css"]
        : path.StartsWithSegments("/conduite") ? ["css/conduite.css"]
        : path.StartsWithSegments("/artefacts") ? ["css/artefacts.css"]
        : path.StartsWithSegments("/archive") ? ["css/archive.css"]
        : [];
}

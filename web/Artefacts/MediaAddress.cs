namespace FilageFuturs.Web.Artefacts;

/// <summary>Where a kept file of an author is served: named by its content, so it never changes.</summary>
internal static class MediaAddress
{
    public const string Root = "/medias";

    public static string Of(MediaFile file) => $"{Root}/{NameOf(file)}";

    /// <summary>As it is kept.</summary>
    public static string NameOf(MediaFile file) => $"{file.Sha256}.{MediaTypes.Endings[file.MediaType]}";
}

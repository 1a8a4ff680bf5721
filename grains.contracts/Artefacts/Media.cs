namespace FilageFuturs.Artefacts;

/// <summary>A file of the kit's author, kept by us and known by its content.</summary>
/// <param name="Name">As its author calls it, « lecture.mp3 ».</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
/// <param name="MediaType">One of <see cref="MediaTypes.Endings"/>.</param>
/// <param name="Bytes">Its weight, said to people before they load it.</param>
[GenerateSerializer, Immutable, Alias("media-file")]
public sealed record MediaFile(string Name, string Sha256, string MediaType, long Bytes);

public static class MediaTypes
{
    /// <summary>The ending of a kept file by its type. No SVG: an author's drawing could carry a script.</summary>
    public static readonly ImmutableDictionary<string, string> Endings = new Dictionary<string, string>
    {
        ["image/png"] = "png",
        ["image/jpeg"] = "jpg",
        ["image/webp"] = "webp",
        ["image/avif"] = "avif",
        ["audio/mpeg"] = "mp3",
        ["audio/ogg"] = "ogg",
        ["audio/mp4"] = "m4a",
        ["video/mp4"] = "mp4",
        ["video/webm"] = "webm",
        ["text/vtt"] = "vtt",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}

public static class MediaFiles
{
    /// <summary>Every file that a kit names, in its order.</summary>
    public static ImmutableArray<MediaFile> Of(Kit kit) =>
    [
        .. kit.Artefacts.SelectMany(artefact => (MediaFile[])(artefact switch
        {
            ImageArtefact image => [image.File],
            AudioArtefact audio => [audio.File],
            VideoArtefact video => [video.File, video.Captions],
            _ => [],
        })),
    ];

    /// <summary>What they weigh together, in bytes: one that is named twice is there once.</summary>
    public static long Weight(Kit kit) => Of(kit).DistinctBy(file => file.Sha256).Sum(file => file.Bytes);
}

/// <summary>A picture of the author's.</summary>
/// <param name="Description">All that it shows, for whoever does not see it; anybody may unfold it.</param>
[GenerateSerializer, Immutable, Alias("image-artefact")]
public sealed record ImageArtefact(MediaFile File, string Description) : Artefact;

/// <summary>A text of the author's, in Markdown. HTML in it is shown as text, never obeyed.</summary>
[GenerateSerializer, Immutable, Alias("document-artefact")]
public sealed record DocumentArtefact(string Markdown) : Artefact;

/// <summary>Something to hear.</summary>
/// <param name="Transcript">Every word and every sound that counts, a paragraph an item.</param>
[GenerateSerializer, Immutable, Alias("audio-artefact")]
public sealed record AudioArtefact(MediaFile File, ImmutableArray<string> Transcript) : Artefact;

/// <summary>Something to watch.</summary>
/// <param name="Captions">WebVTT, in the kit's language.</param>
/// <param name="Transcript">What is said and what is seen, a paragraph an item.</param>
[GenerateSerializer, Immutable, Alias("video-artefact")]
public sealed record VideoArtefact(MediaFile File, MediaFile Captions, ImmutableArray<string> Transcript) : Artefact;

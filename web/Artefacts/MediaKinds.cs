namespace FilageFuturs.Web.Artefacts;

/// <summary>What a file of an author's may weigh, by what it is. The same numbers as in kit.schema.json.</summary>
internal static class MediaKinds
{
    public const int Picture = 1_000_000;
    public const int Sound = 10_000_000;
    public const int Film = 40_000_000;
    public const int Captions = 200_000;

    private static readonly ImmutableDictionary<string, string> Types = MediaTypes.Endings
        .ToImmutableDictionary(type => type.Value, type => type.Key, StringComparer.OrdinalIgnoreCase)
        .Add("jpeg", "image/jpeg");

    public static int MostOf(string mediaType) => mediaType.Split('/')[0] switch
    {
        "image" => Picture,
        "audio" => Sound,
        "video" => Film,
        _ => Captions,
    };

    /// <summary>What a file claims to be by its name; null when it is nothing that we keep.</summary>
    public static string? Claimed(string name) => Types.GetValueOrDefault(Path.GetExtension(name).TrimStart('.'));
}

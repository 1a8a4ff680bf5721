namespace FilageFuturs.Web.Layout;

/// <summary>
/// What a first visit weighs, as the eco-design page declares it: files after Brotli, the page itself as it leaves,
/// headers left out, measured on a published build.
/// </summary>
internal static class ScreenWeights
{
    public static readonly DateTimeOffset MeasuredAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<ScreenWeight> All =
    [
        new("Reading", 44, 8),
        new("Landing", 44, 8),
        new("Join", 47, 8),
        new("Live", 174, 16),
        new("Wall", 172, 16),
    ];

    public static int Heaviest => All.Max(screen => screen.Kilobytes);
}

/// <param name="Noun">Key of its name in Pages.resx, after « Eco. ».</param>
internal sealed record ScreenWeight(string Noun, int Kilobytes, int Requests);

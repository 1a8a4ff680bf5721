namespace FilageFuturs.Web.Layout;

/// <summary>
/// What a first visit weighs, as the eco-design page declares it: contents after Brotli, headers left out, measured on a
/// published build.
/// </summary>
internal static class ScreenWeights
{
    public static readonly DateTimeOffset MeasuredAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<ScreenWeight> All =
    [
        new("Reading", 45, 7),
        new("Landing", 45, 7),
        new("Join", 45, 7),
        new("Live", 150, 15),
        new("Console", 150, 15),
        new("Wall", 150, 15),
    ];

    public static int Heaviest => All.Max(screen => screen.Kilobytes);
}

/// <param name="Noun">Key of its name in Pages.resx, after « Eco. ».</param>
internal sealed record ScreenWeight(string Noun, int Kilobytes, int Requests);

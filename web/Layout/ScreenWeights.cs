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

    /// <summary>
    /// Bytes through one participant's connection, both ways and headers included, in a workshop of sixteen people with a
    /// real Chromium on a published build: <c>tests/bench/run.sh bytes</c> measures them again.
    /// </summary>
    public const long FirstVisit = 190_000;

    /// <summary>A minute in which groups fill their cards.</summary>
    public const long WritingMinute = 20_000;

    /// <summary>A minute of any other phase.</summary>
    public const long OtherMinute = 10_000;

    public static int Heaviest => All.Max(screen => screen.Kilobytes);
}

/// <param name="Noun">Key of its name in Pages.resx, after « Eco. ».</param>
internal sealed record ScreenWeight(string Noun, int Kilobytes, int Requests);

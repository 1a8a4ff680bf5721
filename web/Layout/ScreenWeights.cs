namespace FilageFuturs.Web.Layout;

/// <summary>
/// What a first visit weighs, as the eco-design page declares it: files after Brotli, the page itself as it leaves,
/// headers left out, measured on a published build.
/// </summary>
internal static class ScreenWeights
{
    public static readonly DateTimeOffset FirstMeasured = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset LastMeasured = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<ScreenWeight> All =
    [
        new("Reading", 44, 8),
        new("Landing", 44, 8),
        new("Join", 47, 8),
        new("Live", 174, 16),
        new("Wall", 172, 16),

        // The heaviest of six, the comic with its six drawings; measured on 26 November 2026.
        new("Object", 181, 22),

        // The worst by EcoIndex of all that tests/bench/run.sh weight looks at; measured on 29 November 2026.
        new("Console", 191, 28),
    ];

    /// <summary>
    /// Bytes on the wire of one participant, both ways and headers included: from the link to the lobby, cache empty. This
    /// and the two below were measured on 25 November 2026 by <c>tests/bench/run.sh bytes</c>: a real Chromium, a
    /// published build, fifteen simulated people at the pace of people, the first minute of each phase.
    /// </summary>
    public const long FirstVisit = 252_000;

    /// <summary>A minute of the cards and of what to preserve (6,000 to 13,600 by phase).</summary>
    public const long WritingMinute = 9_400;

    /// <summary>A minute of any other phase (2,500 to 5,300).</summary>
    public const long OtherMinute = 3_500;

    public static int Heaviest => All.Max(screen => screen.Kilobytes);
}

/// <param name="Noun">Key of its name in Pages.resx, after « Eco. ».</param>
internal sealed record ScreenWeight(string Noun, int Kilobytes, int Requests);

namespace FilageFuturs.Web.Synthesis;

/// <summary>Phases as two SVG paths, one unit a minute and one row a phase: a static page may set no style of its own.</summary>
internal static class TimeBars
{
    private const int Row = 10;

    /// <summary>Wide enough for the longest phase, planned or held.</summary>
    public static int Scale(ImmutableArray<ArchivedPhase> phases) => (int)Math.Ceiling(phases
        .SelectMany(phase => new[] { phase.Planned, phase.Held ?? TimeSpan.Zero })
        .Append(TimeSpan.FromMinutes(1))
        .Max(span => span.TotalMinutes));

    public static int Height(ImmutableArray<ArchivedPhase> phases) => phases.Length * Row;

    public static string Planned(ImmutableArray<ArchivedPhase> phases) => Draw(phases, phase => phase.Planned, top: 3, height: 4);

    public static string Held(ImmutableArray<ArchivedPhase> phases) =>
        Draw(phases, phase => phase.Held ?? TimeSpan.Zero, top: 4, height: 2);

    private static string Draw(ImmutableArray<ArchivedPhase> phases, Func<ArchivedPhase, TimeSpan> length, int top, int height) =>
        string.Concat(phases.Select((phase, rank) => FormattableString.Invariant(
            $"M0 {(rank * Row) + top}h{length(phase).TotalMinutes:0.##}v{height}h-{length(phase).TotalMinutes:0.##}z")));
}

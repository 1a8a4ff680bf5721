namespace FilageFuturs.Bench;

/// <param name="P50">Milliseconds from asking to being on disk; so are the others.</param>
internal sealed record Figures(double PerSecond, double P50, double P95, double P99)
{
    public static Figures Of(IEnumerable<double> latencies, TimeSpan elapsed)
    {
        double[] sorted = [.. latencies.Order()];
        return new(
            Math.Round(sorted.Length / elapsed.TotalSeconds),
            Percentile(sorted, 0.50),
            Percentile(sorted, 0.95),
            Percentile(sorted, 0.99));
    }

    public static Figures Median(IReadOnlyCollection<Figures> runs) => new(
        MedianOf(runs.Select(run => run.PerSecond)),
        MedianOf(runs.Select(run => run.P50)),
        MedianOf(runs.Select(run => run.P95)),
        MedianOf(runs.Select(run => run.P99)));

    public static double P95Of(IEnumerable<double> values) => Percentile([.. values.Order()], 0.95);

    private static double MedianOf(IEnumerable<double> values) => Percentile([.. values.Order()], 0.50);

    /// <returns>Null of nothing.</returns>
    public static double? PercentileOf(IEnumerable<double> values, double part)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : Percentile(sorted, part);
    }

    private static double Percentile(double[] sorted, double part) =>
        Math.Round(sorted[(int)(part * (sorted.Length - 1))], 3);
}

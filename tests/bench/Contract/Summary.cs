using System.Text.Json.Serialization;

namespace FilageFuturs.Bench.Contract;

/// <summary>Milliseconds, as peerbench wants them.</summary>
internal sealed record Summary(
    [property: JsonPropertyName("n")] int Count,
    [property: JsonPropertyName("p50")] double? P50,
    [property: JsonPropertyName("p95")] double? P95,
    [property: JsonPropertyName("p99")] double? P99,
    [property: JsonPropertyName("max")] double? Max)
{
    public static Summary Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted.Length, At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99), At(sorted, 1));
    }

    /// <summary>The one in the middle, or half-way between the two that are. Of at least one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return Math.Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, 2);
    }

    private static double? At(double[] sorted, double part) => sorted.Length == 0
        ? null
        : Math.Round(sorted[Math.Clamp((int)Math.Ceiling(part * sorted.Length) - 1, 0, sorted.Length - 1)], 2);
}

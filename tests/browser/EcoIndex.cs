namespace FilageFuturs.BrowserTests;

/// <summary>EcoIndex as cnumr/ecoindex_python counts it: quantiles of nodes, requests and kilobytes; A above 80.</summary>
internal static class EcoIndex
{
    private static readonly double[] Nodes =
        [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601];

    private static readonly double[] Requests =
        [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];

    private static readonly double[] Kilobytes =
    [
        0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
        2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
    ];

    public static double Score(int nodes, int requests, double kilobytes) =>
        100 - (5 * ((3 * Rank(Nodes, nodes)) + (2 * Rank(Requests, requests)) + Rank(Kilobytes, kilobytes)) / 6);

    private static double Rank(double[] quantiles, double value)
    {
        for (var rank = 1; rank < quantiles.Length; rank++)
        {
            if (value < quantiles[rank])
            {
                return rank - 1 + ((value - quantiles[rank - 1]) / (quantiles[rank] - quantiles[rank - 1]));
            }
        }

        return quantiles.Length - 1;
    }
}

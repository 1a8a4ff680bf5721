using System.Globalization;

namespace FilageFuturs.Web.Observatory;

/// <summary>Shares over time as SVG paths in plain numbers: a static page may set no style of its own.</summary>
internal static class SeriesChart
{
    public const int Width = 320;
    public const int Height = 132;

    private const int Top = 10;
    private const int Bottom = 110;
    private const int Left = 58;
    private const int Right = 296;
    private const int NameAt = 128;

    // Shares that are alike stay apart by their shapes.
    private const int Dodge = 9;

    // Nothing, half and everybody.
    private static readonly double[] Marks = [0, 0.5, 1];

    /// <summary>A line at each mark.</summary>
    public static string Rules => string.Concat(Marks.Select(share => Plain($"M{Left - 14} {Y(share)}H{Width}")));

    public static IEnumerable<(int Y, double Share)> Scale => Marks.Select(share => ((int)Y(share) + 4, share));

    public static IEnumerable<(int X, int Y, string Name)> Names(IReadOnlyList<string> periods) =>
        periods.Select((name, rank) => (X(rank, periods.Count), NameAt, name));

    /// <summary>Steps between neighbours that both have a share: a hole in time is a hole in the line.</summary>
    public static string Line(IReadOnlyList<double?> shares, DotMark mark) => string.Concat(
        from rank in Enumerable.Range(0, Math.Max(0, shares.Count - 1))
        where shares[rank] is not null && shares[rank + 1] is not null
        select Plain($"M{At(rank, shares, mark)}L{At(rank + 1, shares, mark)}"));

    public static string Points(IReadOnlyList<double?> shares, DotMark mark) => string.Concat(
        from rank in Enumerable.Range(0, shares.Count)
        where shares[rank] is not null
        select Shape(mark, X(rank, shares.Count) + Shift(mark), Y(shares[rank]!.Value)));

    private static string At(int rank, IReadOnlyList<double?> shares, DotMark mark) =>
        Plain($"{X(rank, shares.Count) + Shift(mark)} {Y(shares[rank]!.Value):0.#}");

    private static string Shape(DotMark mark, int x, double y) => mark switch
    {
        DotMark.GreenDisc => Plain($"M{x - 5} {y:0.#}a5 5 0 0 1 10 0a5 5 0 0 1-10 0z"),
        DotMark.OrangeTriangle => Plain($"M{x} {y - 6:0.#}l6 11h-12z"),
        _ => Plain($"M{x - 4.5} {y - 4.5:0.#}h9v9h-9z"),
    };

    private static int Shift(DotMark mark) => mark switch
    {
        DotMark.GreenDisc => -Dodge,
        DotMark.OrangeTriangle => 0,
        _ => Dodge,
    };

    private static int X(int rank, int count) => count == 1 ? (Left + Right) / 2 : Left + (rank * (Right - Left) / (count - 1));

    private static double Y(double share) => Bottom - (share * (Bottom - Top));

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

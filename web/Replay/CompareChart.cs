using System.Globalization;

namespace FilageFuturs.Web.Replay;

/// <summary>Two records drawn on one axis, as SVG paths in plain numbers: a static page may set no style of its own.</summary>
internal static class CompareChart
{
    public const int Width = 960;
    public const int PaceHeight = 72;
    public const int CellsHeight = 180;

    private const int BarHeight = 28;
    private const int BarGap = 2;
    private const int Top = 8;

    public static string Axis => $"M0 {CellsHeight - 1}H{Width}";

    /// <summary>A bar a chapter, the first record above the second; phases alternate so that neighbours are told apart.</summary>
    public static IEnumerable<(string Class, string Path)> Bars(ComparedPair pair) =>
        from row in pair.Both.Select((session, rank) => (session, rank))
        from chapter in row.session.Index.Chapters.Select((chapter, rank) => (chapter, rank))
        let left = X(pair, chapter.chapter.At)
        let width = Math.Max(1, X(pair, chapter.chapter.At + chapter.chapter.Length) - left - BarGap)
        let top = 2 + (row.rank * (BarHeight + Top))
        select (
            $"barre {(row.rank == 0 ? "un" : "deux-e")} {(chapter.rank % 2 == 0 ? "" : "claire")}",
            Plain($"M{left} {top}h{width}v{BarHeight}h-{width}z"));

    /// <summary>Cells with an answer along the time, as steps.</summary>
    public static string Filled(ComparedPair pair, ComparedSession one)
    {
        var activity = one.Index.Activity;
        var most = Math.Max(1, Cells(pair));
        var points = activity.Filled.Select((count, rank) =>
        {
            var x = X(pair, Math.Min(one.Index.Length, (rank + 1) * activity.Slice));
            return Plain($"L{x} {CellsHeight - 2 - (count * (CellsHeight - 12d) / most):0.#}");
        });
        return $"M0 {CellsHeight - 2}{string.Concat(points)}";
    }

    /// <summary>Every cell of every board of the longer of both.</summary>
    public static int Cells(ComparedPair pair) =>
        pair.Both.Max(one => one.Index.Groups.Length * one.Kit.Cards.Sum(card => card.Prompts.Length));

    private static int X(ComparedPair pair, int at) => (int)((long)at * Width / pair.Length);

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

namespace FilageFuturs.Web.Synthesis;

/// <summary>n dots of a kind as one SVG path: a static page may set no style of its own.</summary>
internal static class DotRow
{
    public const int Pitch = 12;
    public const int Height = 10;

    public static int Width(int count) => count * Pitch;

    public static string Path(DotMark mark, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(at => Shape(mark, at * Pitch)));

    private static string Shape(DotMark mark, int x) => mark switch
    {
        DotMark.GreenDisc => Plain($"M{x} 5a5 5 0 0 1 10 0a5 5 0 0 1-10 0z"),
        DotMark.OrangeTriangle => Plain($"M{x + 5} 0l5 10h-10z"),
        _ => Plain($"M{x} .5h9v9h-9z"),
    };

    private static string Plain(FormattableString text) => FormattableString.Invariant(text);
}

using System.Globalization;
using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Assessment;

/// <summary>Where the name of a mark is written, from the mark: below it, or above where fewer dots and marks would lie under it.</summary>
/// <param name="X">Beside a border a name is written inwards.</param>
/// <param name="Y">Of the line that the letters stand on.</param>
public sealed record NamePlace(int X, double Y, string Anchor)
{
    private const int Low = 12;
    private const int High = PlanePoint.Most - Low;
    private const int Near = 30;
    private const int Inset = 3;

    private const double Below = 7.6;
    private const double Above = -5.2;

    // That of the wall, where names are largest.
    private const double Size = 3.6;

    // Around the middle of a dot or of a mark.
    private const double Reach = 2.5;

    public string Line => Y.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="others">Dots and marks that stand on the same plane.</param>
    public static NamePlace For(string name, PlanePoint at, IReadOnlyCollection<PlanePoint> others)
    {
        var (x, anchor) = at.X < Near ? (-Inset, "start") : at.X > PlanePoint.Most - Near ? (Inset, "end") : (0, "middle");
        var (below, above) = (new NamePlace(x, Below, anchor), new NamePlace(x, Above, anchor));
        return at.Y < Low ? above
            : at.Y > High ? below
            : above.Covered(name, at, others) < below.Covered(name, at, others) ? above
            : below;
    }

    private int Covered(string name, PlanePoint at, IEnumerable<PlanePoint> others)
    {
        var width = Poster.Width(name) * Size;
        var left = at.X + X - (Anchor is "start" ? 0 : Anchor is "end" ? width : width / 2);
        var foot = PlanePoint.Most - at.Y + Y;
        return others.Count(other =>
            other.X > left - Reach && other.X < left + width + Reach
            && PlanePoint.Most - other.Y > foot - Size - Reach && PlanePoint.Most - other.Y < foot + Reach);
    }
}

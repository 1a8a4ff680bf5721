using System.Globalization;
using System.Text;

namespace FilageFuturs.Web.Replay;

/// <summary>How much happened along the record, as one SVG path of bars in a box of 1000 by 70.</summary>
internal static class Relief
{
    public const int Width = 1000;
    public const int Height = 70;
    private const int Least = 3;
    private const double Filled = .7;

    public static string Of(ImmutableArray<int> slices)
    {
        var path = new StringBuilder();
        var highest = Math.Max(1, slices.DefaultIfEmpty().Max());
        var step = (double)Width / Math.Max(1, slices.Length);
        for (var rank = 0; rank < slices.Length; rank++)
        {
            // A square root: one idea still shows beside a storm of them.
            var height = Math.Max(Least, Math.Round(Math.Sqrt((double)slices[rank] / highest) * Height));
            var width = step * Filled;
            path.Append(CultureInfo.InvariantCulture, $"M{rank * step:0.#} {Height - height}h{width:0.#}v{height}h-{width:0.#}z");
        }

        return path.ToString();
    }
}

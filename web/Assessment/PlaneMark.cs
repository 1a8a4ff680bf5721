using System.Globalization;

namespace FilageFuturs.Web.Assessment;

/// <summary>The names at the four ends of a plane.</summary>
public sealed record PlaneAxes(string Left, string Right, string Bottom, string Top)
{
    public static PlaneAxes Of(AssessmentPlane plane) => new(plane.Left, plane.Right, plane.Bottom, plane.Top);
}

/// <summary>Something that stands on a plane.</summary>
/// <param name="Sign">A letter or a number: never a colour alone.</param>
/// <param name="Name">Beside it where there is room; null without.</param>
/// <param name="Paper">The stock of a scenario; null for a persona.</param>
/// <param name="IsPast">Where it stood before.</param>
public sealed record PlaneMark(string Sign, PlanePoint At, string? Name = null, int? Paper = null, bool IsPast = false)
{
    private const string Letters = "ABCDEFGH";

    /// <summary>The letter of a persona, by its place in the kit.</summary>
    public static string Letter(int rank) => Letters[rank].ToString();

    public static ImmutableArray<PlaneMark> Of(AssessmentPlane plane) =>
        [.. plane.Personas.Select((persona, rank) => new PlaneMark(Letter(rank), persona.At, persona.Title))];
}

/// <summary>From where the room stood to where it stands.</summary>
public sealed record PlaneMove(PlanePoint From, PlanePoint To, int? Paper = null)
{
    private const double Head = 3;
    private const double Margin = 4.4;

    /// <summary>A line from mark to mark and its head, on a drawing whose top is 0; null when they touch.</summary>
    public string? Path()
    {
        var (x, y) = (To.X - From.X, From.Y - To.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        if (length < (2 * Margin) + Head)
        {
            return null;
        }

        var (along, down) = (x / length, y / length);
        var (fromX, fromY) = (From.X + (along * Margin), PlanePoint.Most - From.Y + (down * Margin));
        var (toX, toY) = (To.X - (along * Margin), PlanePoint.Most - To.Y - (down * Margin));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{fromX:0.#} {fromY:0.#}L{toX:0.#} {toY:0.#}"
            + $"m{(-along * Head) - (down * Head / 2):0.#} {(-down * Head) + (along * Head / 2):0.#}"
            + $"L{toX:0.#} {toY:0.#}"
            + $"l{(-along * Head) + (down * Head / 2):0.#} {(-down * Head) - (along * Head / 2):0.#}");
    }
}

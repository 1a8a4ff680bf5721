using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Anchoring;

/// <summary>The part of a family that fits its place on the wall.</summary>
/// <param name="Id">Null for ideas without a family.</param>
/// <param name="Hidden">How many more there are.</param>
internal sealed record ShownFamily(FamilyId? Id, string? Name, ImmutableArray<IdeaView> Ideas, int Hidden)
{
    public int Count => Ideas.Length + Hidden;
}

/// <summary>Cuts the wall of ideas into places of equal size, most supported ideas first, and says what it leaves out.</summary>
internal static class IdeaColumns
{
    public const int Across = 4;

    private const double Whole = 35;
    private const double Heading = 4.4;
    private const double Last = 1.5;
    private const double Gap = 1.6;
    private const double Strong = 1.75;
    private const double Plain = 1.125;

    /// <param name="language">Of the kit; null leaves it unsaid.</param>
    public static ImmutableArray<ShownFamily> Of(IdeasView view, string? language = null)
    {
        var families = view.Families.Select(family => Gather(view, language, family.Id, family.Name)).ToList();
        var rest = Gather(view, language, null, null);
        if (families.Count == 0)
        {
            return Dealt(rest.Ideas);
        }

        var all = rest.Ideas.IsEmpty ? families : [.. families, rest];
        var rows = (all.Count + Across - 1) / Across;
        var width = Width(Math.Min(all.Count, Across));
        return [.. all.Select(family => Cut(family, (Whole / rows) - Heading, width))];
    }

    // Without families the ideas run along the rows, so that the most supported ones open each column.
    private static ImmutableArray<ShownFamily> Dealt(ImmutableArray<IdeaView> ideas) =>
    [
        .. Enumerable.Range(0, Math.Min(Across, ideas.Length))
            .Select(column => new ShownFamily(null, null, [.. ideas.Where((_, rank) => rank % Across == column)], 0))
            .Select(family => Cut(family, Whole - Last, Width(Across))),
    ];

    // Measured as it will be shown: set like a printer would.
    private static ShownFamily Gather(IdeasView view, string? language, FamilyId? id, string? name) => new(
        id,
        name,
        [
            .. view.Ideas.Where(idea => idea.Family == id && idea.Text is not null)
                .Select(idea => idea with { Text = FrenchTypography.Set(idea.Text, language) }),
        ],
        0);

    private static ShownFamily Cut(ShownFamily family, double height, double width)
    {
        var shown = 0;
        for (var left = height; shown < family.Ideas.Length; shown++)
        {
            left -= Height(family.Ideas[shown], shown == 0, width);
            if (left < 0)
            {
                break;
            }
        }

        return family with { Ideas = family.Ideas[..shown], Hidden = family.Ideas.Length - shown };
    }

    private static double Height(IdeaView idea, bool isFirst, double width) => isFirst && idea.Supports > 0
        ? (Poster.Lines(idea.Text, Strong, width) * Strong * 1.04) + Gap
        : (Poster.Lines(idea.Text, Plain, width, Poster.Body) * Plain * 1.3) + Gap;

    private static double Width(int columns) => (76d / columns) - 2 - 2.6;
}

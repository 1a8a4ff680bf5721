using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Needs;

/// <summary>The shared map as words in their places: what is drawn, whoever made it, a room or several.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Notes">Under the columns: how many spread their points, what the marks mean.</param>
/// <param name="Credits">Licence and authors. Never without.</param>
internal sealed record NeedsPicture(
    string Language,
    string Title,
    string Under,
    ImmutableArray<NeedsColumn> Columns,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Credits)
{
    public static NeedsPicture Of(Wording say, ArchiveView archive, ArchivedNeeds map) => new(
        archive.Kit.Language,
        Wording.Typed(archive.Kit, archive.Heading),
        $"{say["Needs.Title"]} · {say.Day(archive)}",
        Inked(say, kind => map.Needs.Where(need => need.Kind == kind).Select(need => Slip(say, archive.Kit, need))),
        [.. Noted(say, say.Spread(map) is { Length: > 0 } spread ? spread : null)],
        say.Credits(archive.Kit));

    /// <summary>The bars of all three columns have the same scale.</summary>
    public static ImmutableArray<NeedsColumn> Inked(Wording say, Func<NeedKind, IEnumerable<NeedSlip>> slips) =>
        [.. Enum.GetValues<NeedKind>().Select(kind => new NeedsColumn(kind, say[$"Needs.{kind}"], [.. slips(kind)]))];

    public static IEnumerable<string> Noted(Wording say, string? spread) =>
        new[] { spread, say["Map.Legend"] }.OfType<string>();

    private static NeedSlip Slip(Wording say, Kit kit, ArchivedNeed need) => new(
        need.Rank,
        Wording.Typed(kit, need.Text),
        [
            .. need.Merged.Select(text => Wording.Typed(kit, text)), .. need.IsOnPaper ? [say["Paper.Mark"]] : Array.Empty<string>(),
        ],
        need.Points is { } points ? say.Points(points, need.Givers ?? 0) : null,
        need.Points,
        need.IsShared);
}

internal sealed record NeedsColumn(NeedKind Kind, string Title, ImmutableArray<NeedSlip> Slips);

/// <param name="Rank">Null before points put it in order.</param>
/// <param name="Under">What was merged into it, then the room that it comes from.</param>
/// <param name="Figures">Its points in words.</param>
/// <param name="IsShared">The kit brought it.</param>
internal sealed record NeedSlip(int? Rank, string Text, ImmutableArray<string> Under, string? Figures, int? Points, bool IsShared);

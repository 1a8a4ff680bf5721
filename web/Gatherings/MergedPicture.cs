using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>The merged map in its places, for the same drawing as a room's.</summary>
internal static class MergedPicture
{
    public static NeedsPicture Of(MergedWording say, Wording synthesis, MergedView merged, MergedNeeds map) => new(
        merged.Kit.Language,
        Wording.Typed(merged.Kit, merged.Heading),
        $"{say["Needs.Title"]} · {say.Kicker(merged)}",
        NeedsPicture.Inked(synthesis, kind => map.Of(kind).Select(need => Slip(say, synthesis, merged, need))),
        [.. MergedCaveats.Of(say, synthesis, merged, PhaseKind.Ranking), .. NeedsPicture.Noted(synthesis, say.NeedsNote(map))],
        synthesis.Credits(merged.Kit));

    private static NeedSlip Slip(MergedWording say, Wording synthesis, MergedView merged, MergedNeed need) => new(
        need.Rank,
        Wording.Typed(merged.Kit, need.Text),
        [
            .. need.Under.Select(text => Wording.Typed(merged.Kit, text)),
            .. need.From is { } room ? [MergedWording.NameOf(merged, room)] : Array.Empty<string>(),
            .. need.IsOnPaper ? [synthesis["Paper.Mark"]] : Array.Empty<string>(),
        ],
        say.NeedPoints(synthesis, need),
        need.Points,
        need.From is null);
}

using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// What numbers say of themselves where they are passed on without their page: whether they still change, whether people were
/// simulated, which rooms are not in them.
/// </summary>
internal static class MergedCaveats
{
    /// <param name="isVote">Rooms whose vote is not told are not in it either.</param>
    public static ImmutableArray<string> Of(MergedWording say, Wording synthesis, MergedView merged, bool isVote = false) =>
    [
        say.State(merged),
        .. synthesis.Simulated(merged.Figures.Simulated) is { } simulated ? [simulated] : Array.Empty<string>(),
        .. merged.Rooms.Where(room => IsMissing(room, isVote)).Select(room => say.Room(synthesis, merged, room)),
    ];

    private static bool IsMissing(MergedRoom room, bool isVote) => isVote
        ? room.State is not MergedState.Counted
        : room.State is MergedState.Silent or MergedState.Withdrawn;
}

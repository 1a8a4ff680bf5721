using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// What numbers say of themselves where they are passed on without their page: whether they still change, whether people were
/// simulated, which rooms are not in them.
/// </summary>
internal static class MergedCaveats
{
    /// <param name="part">Rooms whose votes are not told, or whose points are not, are not in those either. Null: of the others.</param>
    public static ImmutableArray<string> Of(MergedWording say, Wording synthesis, MergedView merged, PhaseKind? part = null) =>
    [
        say.State(merged),
        .. synthesis.Simulated(merged.Figures.Simulated) is { } simulated ? [simulated] : Array.Empty<string>(),
        .. from room in merged.Rooms
           where IsMissing(room, part is PhaseKind.DotVote)
           select say.Room(synthesis, merged, room),
        .. from room in merged.Rooms
           where part is PhaseKind.Ranking && !IsMissing(room, isVote: false) && GivesNoPoints(merged.Needs, room)
           select say.NoPoints(room),
    ];

    private static bool IsMissing(MergedRoom room, bool isVote) => isVote
        ? room.State is not MergedState.Counted
        : room.State is MergedState.Silent or MergedState.Withdrawn;

    private static bool GivesNoPoints(MergedNeeds? needs, MergedRoom room) =>
        needs?.Counted is { } counted && !counted.Contains(room.Session);
}

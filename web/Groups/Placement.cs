namespace FilageFuturs.Web.Groups;

/// <summary>One person in one place.</summary>
/// <param name="Group">Null: without a group.</param>
public sealed record Placement(SeatId Seat, GroupId? Group);

/// <summary>What the mix would be after a placement.</summary>
public sealed record Weighing(Placement Placement, MixScore? Mix);

internal static class Placements
{
    /// <summary>
    /// The moves that put everybody back where they were. Who moved first steps aside, so that no group is ever too full
    /// on the way; a sixth is welcome once the others are full, and comes back last.
    /// </summary>
    public static ImmutableArray<Placement> Back(GroupingView now, GroupingView before)
    {
        var here = Of(now).Select(placement => placement.Seat).ToHashSet();
        var moved = Of(before).Except(Of(now)).Where(placement => here.Contains(placement.Seat))
            .OrderBy(placement => RankIn(before, placement.Seat))
            .ToArray();
        var aside = moved.Where(placement => placement.Group is not null && !now.Aside.Contains(placement.Seat))
            .Select(placement => placement with { Group = null });
        return [.. aside, .. moved.Where(placement => placement.Group is not null || !now.Aside.Contains(placement.Seat))];
    }

    /// <summary>Whether the same people are together, in the same worlds. Whoever came since is placed in any case.</summary>
    public static bool AreAlike(GroupingView one, GroupingView other) =>
        one.Groups.Length == other.Groups.Length
        && one.Groups.Zip(other.Groups).All(pair =>
            pair.First.Id == pair.Second.Id
            && pair.First.Scenario == pair.Second.Scenario
            && pair.First.Seats.ToHashSet().SetEquals(pair.Second.Seats));

    /// <summary>The same people are together, whatever world is theirs.</summary>
    public static bool AreTogether(GroupingView one, GroupingView other) =>
        Of(one).Where(placement => placement.Group is not null).ToHashSet()
            .SetEquals(Of(other).Where(placement => placement.Group is not null));

    public static bool Holds(GroupingView view, Placement placement) => Of(view).Contains(placement);

    /// <returns>Null without a group.</returns>
    public static GroupId? PlaceOf(GroupingView view, SeatId seat) =>
        view.Groups.FirstOrDefault(group => group.Seats.Contains(seat))?.Id;

    private static int RankIn(GroupingView view, SeatId seat) =>
        view.Groups.Select(group => group.Seats.IndexOf(seat)).DefaultIfEmpty().Max();

    private static IEnumerable<Placement> Of(GroupingView view) =>
        view.Groups.SelectMany(group => group.Seats.Select(seat => new Placement(seat, group.Id)))
            .Concat(view.Aside.Select(seat => new Placement(seat, null)));
}

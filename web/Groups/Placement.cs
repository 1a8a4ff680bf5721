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
    /// on the way.
    /// </summary>
    public static ImmutableArray<Placement> Back(GroupingView now, GroupingView before)
    {
        var moved = Of(before).Except(Of(now)).ToArray();
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

    private static IEnumerable<Placement> Of(GroupingView view) =>
        view.Groups.SelectMany(group => group.Seats.Select(seat => new Placement(seat, group.Id)))
            .Concat(view.Aside.Select(seat => new Placement(seat, null)));
}

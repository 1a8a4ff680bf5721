namespace FilageFuturs.Silo.Groups;

/// <summary>
/// A proposal of groups of everybody who is there. Same people, same wishes, same seed: same groups. Whoever is missed comes last:
/// they have a place, and make no group more, unless theirs would hold more than a group does once they are back.
/// </summary>
internal static class GroupDraw
{
    /// <returns>Null when the pins and bonds cannot hold.</returns>
    /// <param name="missed">As in <see cref="LatePlacing.For"/>.</param>
    public static GroupsDrawn? Draw(Session session, GroupingMethod method, int seed, IReadOnlySet<SeatId>? missed = null)
    {
        var people = Roster.Of(session);
        var (groups, gone) = Around(session, people, missed);
        var seats = method is GroupingMethod.ByHand
            ? ByHand(session, people, groups)
            : Drawn(session, people, gone, groups, method, seed);
        return seats is { } drawn
            ? new(
                method,
                seed,
                [.. groups.Zip(drawn, (group, members) => new DrawnGroup(group, members))],
                // Counted anew from who is there each time it is shown: profiles are erased, and nothing drawn from them stays.
                Mix: null)
            : null;
    }

    /// <summary>g1, g2… as many as the room needs.</summary>
    public static ImmutableArray<GroupId> Names(Session session) => Names(session, Roster.Of(session).Length);

    public static ImmutableArray<GroupId> Names(int groups) =>
        [.. Enumerable.Range(1, groups).Select(number => new GroupId($"g{number}"))];

    private static ImmutableArray<GroupId> Names(Session session, int people) =>
        Names(GroupSizes.CountFor(people, session.Room.Opening?.ExpectedGroups ?? 0));

    // Where fewer than two a group are around, screens that sleep say nothing of who will be: everybody counts.
    private static (ImmutableArray<GroupId> Groups, ImmutableHashSet<SeatId> Gone) Around(
        Session session, ImmutableArray<Seat> people, IReadOnlySet<SeatId>? missed)
    {
        ImmutableHashSet<SeatId> gone = [.. people.Select(seat => seat.Id).Where(seat => missed?.Contains(seat) is true)];
        var (all, around) = (Names(session, people.Length), people.Length - gone.Count);
        var wanted = people.Select(seat => session.Grouping.Pins.TryGetValue(seat.Id, out var pin) ? all.IndexOf(pin) + 1 : 0);
        var held = (people.Length + Limits.PeoplePerGroup - 1) / Limits.PeoplePerGroup;
        var groups = Math.Min(all.Length, wanted.Append(held).Append(Names(session, around).Length).Max());
        return around < 2 * groups ? (all, []) : (all[..groups], gone);
    }

    private static ImmutableArray<ImmutableArray<SeatId>> ByHand(
        Session session, ImmutableArray<Seat> people, ImmutableArray<GroupId> groups) =>
        [.. groups.Select(group => people
            .Where(seat => session.Grouping.Pins.TryGetValue(seat.Id, out var pin) && pin == group)
            .Select(seat => seat.Id)
            .ToImmutableArray())];

    private static ImmutableArray<ImmutableArray<SeatId>>? Drawn(
        Session session,
        ImmutableArray<Seat> people,
        ImmutableHashSet<SeatId> gone,
        ImmutableArray<GroupId> groups,
        GroupingMethod method,
        int seed)
    {
        ImmutableArray<SeatId> seats = [.. people.Select(seat => seat.Id)];
        if (Wishes.Of(seats, groups, session.Grouping, gone) is not { } wishes)
        {
            return null;
        }

        var random = new Random(seed);
        var profiles = people.Select(seat => seat.Profile).ToImmutableArray();
        var diversity = Diversity.Of(profiles, session.Kit.Profile, groups.Length);
        var arrangement = method is GroupingMethod.ByDiversity && diversity.SaysSomething
            ? new DiversityDraw(wishes, diversity, random).Draw()
            : new ChanceDraw(wishes, random).Draw();
        return arrangement is null
            ? null
            : Deal(session.Grouping, seats, wishes.Gone, LargestFirst(wishes, arrangement.People(), rank => !gone.Contains(seats[rank])));
    }

    // Whose people are all gone: where they are pinned to, else where the fewest are of whom none is to be kept apart from them.
    private static ImmutableArray<ImmutableArray<SeatId>> Deal(
        Grouping grouping, ImmutableArray<SeatId> seats, ImmutableArray<Block> gone, List<ImmutableArray<int>> drawn)
    {
        var groups = drawn.ConvertAll(group => group.Select(rank => seats[rank]).ToList());
        foreach (var block in gone)
        {
            var absent = block.Members.Select(rank => seats[rank]).ToList();
            var place = block.Pin is { } pinned and not Block.Impossible
                ? groups[pinned]
                : groups
                    .OrderBy(group => group.Exists(one => absent.Exists(other => grouping.BondOf(one, other) is Bond.Apart)))
                    .ThenBy(group => group.Count)
                    .First();
            place.AddRange(absent);
        }

        return [.. groups.Select(group => group.ToImmutableArray())];
    }

    // A group that nobody was pinned to may carry any number.
    private static List<ImmutableArray<int>> LargestFirst(
        Wishes wishes, ImmutableArray<ImmutableArray<int>> groups, Func<int, bool> isAround)
    {
        var pinned = wishes.Blocks.Select(block => block.Pin).OfType<int>().ToHashSet();
        var free = new Queue<ImmutableArray<int>>(groups
            .Where((_, rank) => !pinned.Contains(rank))
            .OrderByDescending(group => group.Count(isAround)));
        return [.. groups.Select((group, rank) => pinned.Contains(rank) ? group : free.Dequeue())];
    }
}

namespace FilageFuturs.Silo.Groups;

/// <summary>A proposal of groups of everybody who is there. Same people, same wishes, same seed: same groups.</summary>
internal static class GroupDraw
{
    /// <returns>Null when the pins and bonds cannot hold.</returns>
    public static GroupsDrawn? Draw(Session session, GroupingMethod method, int seed)
    {
        var people = Roster.Of(session);
        var groups = Names(session);
        var seats = method is GroupingMethod.ByHand
            ? ByHand(session, people, groups)
            : Drawn(session, people, groups, method, seed);
        return seats is { } drawn
            ? new(
                method,
                seed,
                [.. groups.Zip(drawn, (group, members) => new DrawnGroup(group, members))],
                Mixing.Score(session.Kit, people, [.. drawn.Where(members => members.Length > 0)]))
            : null;
    }

    /// <summary>g1, g2… as many as the room needs.</summary>
    public static ImmutableArray<GroupId> Names(Session session) =>
        Names(GroupSizes.CountFor(Roster.Of(session).Length, session.Room.Opening?.ExpectedGroups ?? 0));

    public static ImmutableArray<GroupId> Names(int groups) =>
        [.. Enumerable.Range(1, groups).Select(number => new GroupId($"g{number}"))];

    private static ImmutableArray<ImmutableArray<SeatId>> ByHand(
        Session session, ImmutableArray<Seat> people, ImmutableArray<GroupId> groups) =>
        [.. groups.Select(group => people
            .Where(seat => session.Grouping.Pins.TryGetValue(seat.Id, out var pin) && pin == group)
            .Select(seat => seat.Id)
            .ToImmutableArray())];

    private static ImmutableArray<ImmutableArray<SeatId>>? Drawn(
        Session session, ImmutableArray<Seat> people, ImmutableArray<GroupId> groups, GroupingMethod method, int seed)
    {
        if (Wishes.Of([.. people.Select(seat => seat.Id)], groups, session.Grouping) is not { } wishes)
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
            : [.. LargestFirst(wishes, arrangement.People())
                .Select(group => group.Select(rank => people[rank].Id).ToImmutableArray())];
    }

    // A group that nobody was pinned to may carry any number.
    private static List<ImmutableArray<int>> LargestFirst(
        Wishes wishes, ImmutableArray<ImmutableArray<int>> groups)
    {
        var pinned = wishes.Blocks.Select(block => block.Pin).OfType<int>().ToHashSet();
        var free = new Queue<ImmutableArray<int>>(groups
            .Where((_, rank) => !pinned.Contains(rank))
            .OrderByDescending(group => group.Length));
        return [.. groups.Select((group, rank) => pinned.Contains(rank) ? group : free.Dequeue())];
    }
}

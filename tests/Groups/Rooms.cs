namespace FilageFuturs.Tests.Groups;

/// <summary>Rooms drawn by a seed, with wishes that a hidden seating keeps: so they can hold.</summary>
internal static class Rooms
{
    /// <param name="planned">Groups that the opening planned.</param>
    public static Session WithoutWishes(int people, int seed, int planned = 0) =>
        Given([.. Open(planned), .. SitWithProfiles(people, seed)]).Session;

    public static Session WithWishes(int people, int seed)
    {
        var random = new Random(seed);
        var hidden = Hide(people, random);
        var seats = hidden.Keys.ToArray();
        var wishes = Enumerable.Range(0, random.Next(people)).Select(_ => Wish(hidden, seats, random));
        return Given([.. Open(planned: 0), .. SitWithProfiles(people, seed), .. wishes]).Session;
    }

    public static ImmutableArray<DrawnGroup> Draw(
        Session session, GroupingMethod method, int seed, IReadOnlySet<SeatId>? missed = null) =>
        Drawn(session, method, seed, missed).Groups;

    public static GroupsDrawn Drawn(Session session, GroupingMethod method, int seed, IReadOnlySet<SeatId>? missed = null)
    {
        var decision = GroupRules.Draw(session, method, seed, missed);
        Assert.Equal(Refusal.None, decision.Refusal);
        return Assert.IsType<GroupsDrawn>(Assert.Single(decision.Events));
    }

    /// <summary>How mixed the facilitation sees the groups of that draw.</summary>
    public static MixScore? Mixed(Session session, GroupingMethod method, int seed) =>
        Mixing.Score(session with { Grouping = session.Grouping.Apply(Drawn(session, method, seed)) });

    private static IEnumerable<SessionEvent> Open(int planned) =>
        TheRoomIsOpen.Select(happened => happened is SessionOpened opened ? opened with { ExpectedGroups = planned } : happened);

    private static SessionEvent Wish(Dictionary<SeatId, GroupId> hidden, SeatId[] seats, Random random)
    {
        var one = seats[random.Next(seats.Length)];
        var other = seats[random.Next(seats.Length)];
        if (one == other || random.Next(4) == 0)
        {
            return new SeatPinned(one, hidden[one]);
        }

        return new PairBound(one, other, hidden[one] == hidden[other] ? Bond.Together : Bond.Apart);
    }

    // The larger groups are not always the first ones.
    private static Dictionary<SeatId, GroupId> Hide(int people, Random random)
    {
        var sizes = GroupSizes.For(people).ToArray();
        random.Shuffle(sizes);
        var places = sizes.SelectMany((size, rank) => Enumerable.Repeat(new GroupId($"g{rank + 1}"), size)).ToArray();
        random.Shuffle(places);
        return People(people).Zip(places).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}

namespace FilageFuturs.Silo.Groups;

/// <summary>The mixing score of groups as they stand: a help, not a mark.</summary>
internal static class Mixing
{
    /// <returns>Null when there are no groups of two, or nobody declared anything that differs.</returns>
    public static MixScore? Score(Session session)
    {
        var groups = session.Grouping.Inhabited.Select(group => group.Seats.ToImmutableArray()).ToImmutableArray();
        return Score(session.Kit, Roster.Of(session), groups);
    }

    public static MixScore? Score(
        Kit kit, ImmutableArray<Seat> people, ImmutableArray<ImmutableArray<SeatId>> groups)
    {
        var diversity = Diversity.Of([.. people.Select(seat => seat.Profile)], kit.Profile, groups.Length);
        var ranks = people.Select((seat, rank) => (seat.Id, rank)).ToDictionary();
        var placed = groups.Select(group => Ranks(group, ranks)).ToImmutableArray();
        return diversity.SaysSomething && diversity.Score(placed) is { } score
            ? new(
                score,
                diversity.Chance(people.Length),
                people.Count(seat => seat.Profile != Profile.Unsaid),
                people.Length,
                diversity.Criteria(placed))
            : null;
    }

    /// <summary>The score after a move that nobody has made yet.</summary>
    public static MixScore? After(Session session, SeatId seat, GroupId? group) =>
        session.Exists
            ? Score(session with { Grouping = session.Grouping.Apply(new SeatPlaced(seat, group)) })
            : null;

    private static ImmutableArray<int> Ranks(ImmutableArray<SeatId> group, Dictionary<SeatId, int> ranks) =>
        [.. group.Where(ranks.ContainsKey).Select(seat => ranks[seat])];
}

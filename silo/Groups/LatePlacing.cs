namespace FilageFuturs.Silo.Groups;

/// <summary>
/// Where a latecomer sits once the groups are installed: the group where the fewest are around, and among those the one whose
/// mix gains most. Nobody joins people who are all gone; a sixth person joins a group of five only when all are full. Where a session
/// goes on from a record, everybody of it is gone: whoever comes takes its groups up one after the other, each once nobody of another
/// waits for a third person.
/// </summary>
internal static class LatePlacing
{
    /// <returns>
    /// Null before the groups are installed, once they have nothing to do any more and nobody takes their cards up, and for who is not
    /// seated.
    /// </returns>
    /// <param name="missed">Whose screens have been gone for a while: they keep their place, and may be back.</param>
    public static GroupId? For(Session session, SeatId seat, IReadOnlySet<SeatId>? missed = null) =>
        session.Grouping.IsInstalled
        && (GroupWork.IsAhead(session) || IsTakenUp(session))
        && session.People.Find(seat) is { IsSeated: true }
            ? Choose(session, seat, missed)
            : null;

    /// <summary>The same for a proposal not yet installed.</summary>
    public static GroupId? Choose(Session session, SeatId seat, IReadOnlySet<SeatId>? missed = null)
    {
        var people = Roster.Of(session);
        var diversity = Diversity.Of(
            [.. people.Select(one => one.Profile)], session.Kit.Profile, session.Grouping.Inhabited.Count());
        var ranks = people.Select((one, rank) => (one.Id, rank)).ToDictionary();
        var opensAnother = IsTakenUp(session)
            && session.Grouping.Inhabited.All(group => Roster.Count(session, group, missed) is 0 or >= Limits.LeastPerGroup);
        return session.Grouping.Inhabited
            .OrderBy(group => Has(session.Grouping, group, seat, Bond.Apart))
            .ThenBy(group => !opensAnother && Roster.Count(session, group, missed) is 0)
            .ThenBy(group => Roster.Count(session, group) >= Limits.PeoplePerGroup)
            .ThenBy(group => Roster.Count(session, group, missed))
            .ThenBy(group => Roster.Count(session, group))
            .ThenByDescending(group => Has(session.Grouping, group, seat, Bond.Together))
            .ThenByDescending(group => Gain(diversity, ranks, group, seat))
            .FirstOrDefault()?.Id;
    }

    // Those who made the cards left where the record was gone on from: whoever comes may tell them instead.
    private static bool IsTakenUp(Session session) => session.Room.Opening?.From is not null;

    private static bool Has(Grouping grouping, Group group, SeatId seat, Bond bond) =>
        group.Seats.Exists(other => grouping.BondOf(seat, other) == bond);

    private static double Gain(Diversity diversity, Dictionary<SeatId, int> ranks, Group group, SeatId seat) =>
        ranks.TryGetValue(seat, out var newcomer)
            ? group.Seats.Where(ranks.ContainsKey).Sum(other => diversity.Between(newcomer, ranks[other]))
            : 0;
}

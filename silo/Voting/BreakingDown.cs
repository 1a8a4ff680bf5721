namespace FilageFuturs.Silo.Voting;

/// <summary>
/// Counts a vote by what people said of themselves. Here alone a dot and a profile meet, and nothing leaves that tells of
/// fewer than <see cref="Limits.LeastBreakdown"/> people.
/// </summary>
internal static class BreakingDown
{
    /// <returns>Null when there is nothing that may be told.</returns>
    public static VotesBrokenDown? Count(Session session)
    {
        if (!session.Vote.IsRevealed)
        {
            return null;
        }

        var (functions, territories) = (
            By(session, session.Kit.Profile.Functions, profile => profile.Function),
            By(session, session.Kit.Profile.Territories, profile => profile.Territory));
        return functions.IsEmpty && territories.IsEmpty ? null : new(functions, territories);
    }

    /// <summary>Whether this house could have counted so, in what comes from elsewhere.</summary>
    public static bool IsPossible(Session session, VotesBrokenDown counted)
    {
        var withDots = session.Vote.See(session)?.Result?.WithDots ?? 0;
        return IsPossible(session.Kit, session.Kit.Profile.Functions, counted.Functions, withDots)
            && IsPossible(session.Kit, session.Kit.Profile.Territories, counted.Territories, withDots);
    }

    private static ImmutableArray<ChoiceVotes> By(Session session, ImmutableArray<Choice> choices, Func<Profile, ChoiceId?> said)
    {
        var voters = session.Vote.WithDots(session);
        var shown = choices
            .Select(choice => (choice.Id, Voters: Of(choice)))
            .Where(choice => choice.Voters.Length >= Limits.LeastBreakdown)
            .ToList();

        // The whole is shown elsewhere: too few people left out would be found by taking the others from it.
        while (shown.Count > 0 && !MayBeLeftOut(voters.Length - shown.Sum(choice => choice.Voters.Length)))
        {
            shown.Remove(shown.MinBy(choice => choice.Voters.Length));
        }

        return
        [
            .. shown.Select(choice => new ChoiceVotes(
                choice.Id, choice.Voters.Length, session.Vote.Count(session.Kit, choice.Voters))),
        ];

        ImmutableArray<SeatId> Of(Choice choice) =>
            [.. voters.Where(seat => said(session.People.Find(seat)!.Profile) == choice.Id)];
    }

    private static bool MayBeLeftOut(int people) => people is 0 or >= Limits.LeastBreakdown;

    private static bool IsPossible(Kit kit, ImmutableArray<Choice> choices, ImmutableArray<ChoiceVotes> counted, int withDots) =>
        counted.IsEmpty
        || (counted.Select(line => line.Choice).Distinct().Count() == counted.Length
            && counted.All(line => choices.Any(choice => choice.Id == line.Choice) && IsPossible(kit, line))
            && MayBeLeftOut(withDots - counted.Sum(line => line.Voters)));

    private static bool IsPossible(Kit kit, ChoiceVotes line) =>
        line.Voters is >= Limits.LeastBreakdown and <= Limits.SeatsPerSession
        && line.Counts.Length == kit.Scenarios.Length * kit.Dots.Length
        && line.Counts.All(count => count.Count >= 0
            && kit.Find(count.Scenario) is not null
            && kit.Dots.Any(dot => dot.Id == count.Dot))
        && line.Counts.GroupBy(count => count.Dot).All(counts => counts.Sum(count => (long)count.Count) <= line.Voters);
}

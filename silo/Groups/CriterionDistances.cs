namespace FilageFuturs.Silo.Groups;

/// <summary>
/// How far apart people are on one criterion, from 0 to 1. Not having said is no information, never a category: such a
/// pair counts as the average pair of the room, so that it draws nobody together and nobody apart.
/// </summary>
/// <param name="Criterion">What is compared.</param>
/// <param name="Positions">Where each person stands; null when not said.</param>
/// <param name="Distance">Between two positions.</param>
/// <param name="Mean">Of the pairs that both said: also what chance gives.</param>
/// <param name="Best">Mean within groups when this criterion alone decides.</param>
internal sealed record CriterionDistances(
    Criterion Criterion,
    ImmutableArray<int?> Positions,
    Func<int, int, double> Distance,
    double Mean,
    double Best)
{
    /// <returns>Null when nobody differs, or fewer than two people said: nothing to mix.</returns>
    public static CriterionDistances? Of(
        Criterion criterion, ImmutableArray<int?> positions, Func<int, int, double> distance, int groups)
    {
        var said = positions.OfType<int>().Order().ToList();
        var mean = MeanOf(said, distance);
        return mean > 0
            ? new(criterion, positions, distance, mean, Math.Max(mean, BestOf(said, distance, groups)))
            : null;
    }

    public double Between(int one, int other) =>
        Positions[one] is { } left && Positions[other] is { } right ? Distance(left, right) : Mean;

    // Sorted and dealt one by one, every answer is spread evenly, and so is every threshold between ordered ones.
    private static double BestOf(List<int> said, Func<int, int, double> distance, int groups)
    {
        var dealt = Enumerable.Range(0, groups)
            .Select(group => said.Where((_, rank) => rank % groups == group).ToList())
            .ToList();
        var pairs = dealt.Sum(Pairs);
        return pairs == 0 ? 1 : dealt.Sum(group => MeanOf(group, distance) * Pairs(group)) / pairs;
    }

    private static double MeanOf(List<int> positions, Func<int, int, double> distance)
    {
        var sum = 0.0;
        for (var one = 0; one < positions.Count; one++)
        {
            for (var other = one + 1; other < positions.Count; other++)
            {
                sum += distance(positions[one], positions[other]);
            }
        }

        return positions.Count < 2 ? 0 : sum / Pairs(positions);
    }

    private static int Pairs(List<int> positions) => positions.Count * (positions.Count - 1) / 2;
}

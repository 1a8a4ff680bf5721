namespace FilageFuturs.Groups;

/// <summary>
/// How many groups a room makes: n ≤ 5 → 1, 6-8 → 2, 9-11 → 3, 12-20 → 4, above → ceil(n/5); sizes differ by at
/// most one. A number that was planned is held where it leaves three to five people in each group.
/// </summary>
public static class GroupSizes
{
    public static int CountFor(int people) => people switch
    {
        <= 0 => 0,
        <= 5 => 1,
        <= 8 => 2,
        <= 11 => 3,
        <= 20 => 4,
        _ => (people + Limits.PeoplePerGroup - 1) / Limits.PeoplePerGroup,
    };

    /// <param name="planned">0 leaves it to the number of people.</param>
    public static int CountFor(int people, int planned) =>
        planned > 0 && people >= planned * Limits.LeastPerGroup && people <= planned * Limits.PeoplePerGroup
            ? planned
            : CountFor(people);

    /// <summary>Largest first: 23 → 5, 5, 5, 4, 4.</summary>
    public static ImmutableArray<int> For(int people, int planned = 0)
    {
        var count = CountFor(people, planned);
        return [.. Enumerable.Range(0, count).Select(rank => (people / count) + (rank < people % count ? 1 : 0))];
    }
}

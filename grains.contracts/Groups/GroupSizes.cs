namespace FilageFuturs.Groups;

/// <summary>
/// How many groups a room makes: n ≤ 5 → 1, 6-8 → 2, 9-11 → 3, 12-20 → 4, above → ceil(n/5); sizes differ by at
/// most one.
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

    /// <summary>Largest first: 23 → 5, 5, 5, 4, 4.</summary>
    public static ImmutableArray<int> For(int people)
    {
        var count = CountFor(people);
        return [.. Enumerable.Range(0, count).Select(rank => (people / count) + (rank < people % count ? 1 : 0))];
    }
}

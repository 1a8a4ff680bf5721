namespace FilageFuturs.Silo.Groups;

/// <summary>
/// How different the people of a room are, criterion by criterion, each scaled so that it weighs as much as the others.
/// The mean over all pairs is exactly what drawing by chance gives on average, whatever the sizes of the groups.
/// </summary>
internal sealed class Diversity
{
    private readonly ImmutableArray<CriterionDistances> _criteria;
    private readonly double[,] _between;

    private Diversity(ImmutableArray<CriterionDistances> criteria, int people)
    {
        _criteria = criteria;
        _between = new double[people, people];
        for (var one = 0; one < people; one++)
        {
            for (var other = 0; other < people; other++)
            {
                _between[one, other] = one == other || criteria.IsEmpty
                    ? 0
                    : criteria.Average(criterion => criterion.Between(one, other) / criterion.Best);
            }
        }
    }

    /// <summary>False when nobody declared anything that differs.</summary>
    public bool SaysSomething => !_criteria.IsEmpty;

    public static Diversity Of(ImmutableArray<Profile> people, ProfileChoices choices, int groups) => new(
        [.. new[]
        {
            Categories(Criterion.Function, people, profile => profile.Function, choices.Functions, groups),
            Categories(Criterion.Structure, people, profile => profile.Structure, choices.Structures, groups),
            Levels(
                Criterion.Responsibility, people, profile => profile.Responsibility, choices.Responsibilities, groups),
            Categories(Criterion.Territory, people, profile => profile.Territory, choices.Territories, groups),
            Categories(Criterion.Persona, people, profile => profile.Persona, choices.Personas, groups),
            Categories(Criterion.Gender, people, profile => profile.Gender, choices.OfferedGenders, groups),
        }.OfType<CriterionDistances>()],
        people.Length);

    public double Between(int one, int other) => _between[one, other];

    /// <summary>0 alike, 1 as mixed as can be; null when no group has two people.</summary>
    public double? Score(ImmutableArray<ImmutableArray<int>> groups) => Score(groups, Between);

    public double Chance(int people) => Score([[.. Enumerable.Range(0, people)]]) ?? 0;

    public ImmutableArray<CriterionScore> Criteria(ImmutableArray<ImmutableArray<int>> groups) =>
        [.. _criteria.Select(criterion => new CriterionScore(
            criterion.Criterion,
            Score(groups, (one, other) => criterion.Between(one, other) / criterion.Best) ?? 0))];

    private static double? Score(ImmutableArray<ImmutableArray<int>> groups, Func<int, int, double> between)
    {
        var pairs = groups.SelectMany(Pairs).ToList();
        return pairs.Count == 0
            ? null
            : Math.Round(Math.Min(1, pairs.Average(pair => between(pair.One, pair.Other))), 4);
    }

    private static IEnumerable<(int One, int Other)> Pairs(ImmutableArray<int> group) =>
        group.SelectMany((one, rank) => group.Skip(rank + 1).Select(other => (one, other)));

    private static CriterionDistances? Categories(
        Criterion criterion,
        ImmutableArray<Profile> people,
        Func<Profile, ChoiceId?> answer,
        ImmutableArray<Choice> choices,
        int groups) =>
        CriterionDistances.Of(
            criterion, Positions(people, answer, choices), (one, other) => one == other ? 0 : 1, groups);

    private static CriterionDistances? Levels(
        Criterion criterion,
        ImmutableArray<Profile> people,
        Func<Profile, ChoiceId?> answer,
        ImmutableArray<Choice> choices,
        int groups) =>
        CriterionDistances.Of(
            criterion,
            Positions(people, answer, choices),
            (one, other) => Math.Abs(one - other) / (double)Math.Max(1, choices.Length - 1),
            groups);

    private static ImmutableArray<int?> Positions(
        ImmutableArray<Profile> people, Func<Profile, ChoiceId?> answer, ImmutableArray<Choice> choices)
    {
        var ranks = choices.Select((choice, rank) => (choice.Id, rank)).ToDictionary();
        return [.. people.Select(profile =>
            answer(profile) is { } said && ranks.TryGetValue(said, out var rank) ? rank : (int?)null)];
    }
}

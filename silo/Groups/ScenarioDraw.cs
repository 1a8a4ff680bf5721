namespace FilageFuturs.Silo.Groups;

/// <summary>Which scenario each group imagines: by chance, none twice until all have been drawn.</summary>
internal static class ScenarioDraw
{
    /// <param name="kept">Groups that already have theirs.</param>
    public static ScenariosDrawn Draw(
        Kit kit, IEnumerable<GroupId> groups, IReadOnlyDictionary<GroupId, ScenarioId> kept, int seed)
    {
        var random = new Random(seed);
        var used = kept.Values.CountBy(scenario => scenario).ToDictionary();
        var drawn = ImmutableArray.CreateBuilder<DrawnScenario>();
        foreach (var group in groups)
        {
            if (!kept.TryGetValue(group, out var scenario))
            {
                scenario = LeastUsed(kit, used, random);
                used[scenario] = used.GetValueOrDefault(scenario) + 1;
            }

            drawn.Add(new(group, scenario));
        }

        return new(seed, drawn.ToImmutable());
    }

    private static ScenarioId LeastUsed(Kit kit, Dictionary<ScenarioId, int> used, Random random)
    {
        var least = kit.Scenarios.Min(scenario => used.GetValueOrDefault(scenario.Id));
        var left = kit.Scenarios.Where(scenario => used.GetValueOrDefault(scenario.Id) == least).ToList();
        return left[random.Next(left.Count)].Id;
    }
}

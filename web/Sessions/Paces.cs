namespace FilageFuturs.Web.Sessions;

/// <summary>The kit's plan made shorter or longer as a whole.</summary>
internal static class Paces
{
    public static readonly ImmutableArray<int> Offered = [60, 45, 90];

    /// <summary>
    /// Every phase keeps its share and at least a minute; whole minutes that add up to <paramref name="total"/>, the
    /// largest remainders rounded up first.
    /// </summary>
    public static ImmutableArray<PlannedPhase> Stretch(Kit kit, int total)
    {
        var whole = kit.Phases.Sum(phase => phase.Minutes);
        var minutes = kit.Phases.Select(phase => Math.Max(1, phase.Minutes * total / whole)).ToArray();
        var longer = kit.Phases
            .Select((phase, rank) => (rank, rest: phase.Minutes * total % whole))
            .OrderByDescending(share => share.rest)
            .ThenByDescending(share => kit.Phases[share.rank].Minutes)
            .Take(Math.Max(0, total - minutes.Sum()));
        foreach (var (rank, _) in longer)
        {
            minutes[rank]++;
        }

        return [.. kit.Phases.Select((phase, rank) =>
            new PlannedPhase(phase.Id, TimeSpan.FromMinutes(minutes[rank]), phase.Mode))];
    }
}

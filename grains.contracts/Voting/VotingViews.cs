namespace FilageFuturs.Voting;

/// <summary>What the room may know of the vote.</summary>
/// <param name="Finished">How many said « J’ai fini », never who.</param>
/// <param name="Voters">Seats that may vote.</param>
/// <param name="Result">Null until the facilitation reveals: nobody else's dots leave the silo before.</param>
/// <param name="RevealedIn">The phase that ran when it was revealed: perhaps a later one than its own.</param>
[GenerateSerializer, Immutable, Alias("vote-view")]
public sealed record VoteView(int Finished, int Voters, VoteResult? Result, PhaseId? RevealedIn = null);

/// <param name="WithDots">How many people placed at least one dot.</param>
/// <param name="Voters">n.</param>
/// <param name="Counts">
/// One line a scenario and kind of dot, in the kit's order; zeros included. None in a replay, where fewer than
/// <see cref="Limits.LeastBreakdown"/> people placed a dot.
/// </param>
[GenerateSerializer, Immutable, Alias("vote-result")]
public sealed record VoteResult(int WithDots, int Voters, ImmutableArray<DotCount> Counts)
{
    public int Of(ScenarioId scenario, DotId dot) =>
        Counts.FirstOrDefault(line => line.Scenario == scenario && line.Dot == dot)?.Count ?? 0;
}

[GenerateSerializer, Immutable, Alias("dot-count")]
public sealed record DotCount(ScenarioId Scenario, DotId Dot, int Count);

/// <summary>
/// A vote by function and by territory. A choice of fewer than <see cref="Limits.LeastBreakdown"/> people with a dot is in
/// neither, and whoever is left out is nobody or as many: what is hidden is not found by taking what is shown from the whole.
/// </summary>
/// <param name="Functions">In the kit's order.</param>
/// <param name="Territories">In the kit's order.</param>
[GenerateSerializer, Immutable, Alias("vote-breakdown")]
public sealed record VoteBreakdown(ImmutableArray<ChoiceVotes> Functions, ImmutableArray<ChoiceVotes> Territories);

/// <param name="Voters">How many of them placed at least one dot.</param>
/// <param name="Counts">One line a scenario and kind of dot, in the kit's order; zeros included.</param>
[GenerateSerializer, Immutable, Alias("choice-votes")]
public sealed record ChoiceVotes(ChoiceId Choice, int Voters, ImmutableArray<DotCount> Counts);

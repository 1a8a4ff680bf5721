namespace FilageFuturs.Voting;

/// <summary>What the room may know of the vote.</summary>
/// <param name="Finished">How many said « J’ai fini », never who.</param>
/// <param name="Voters">Seats that may vote.</param>
/// <param name="Result">Null until the facilitation reveals: nobody else's dots leave the silo before.</param>
[GenerateSerializer, Immutable, Alias("vote-view")]
public sealed record VoteView(int Finished, int Voters, VoteResult? Result);

/// <param name="WithDots">How many people placed at least one dot.</param>
/// <param name="Voters">n.</param>
/// <param name="Counts">One line a scenario and kind of dot, in the kit's order; zeros included.</param>
[GenerateSerializer, Immutable, Alias("vote-result")]
public sealed record VoteResult(int WithDots, int Voters, ImmutableArray<DotCount> Counts)
{
    public int Of(ScenarioId scenario, DotId dot) =>
        Counts.FirstOrDefault(line => line.Scenario == scenario && line.Dot == dot)?.Count ?? 0;
}

[GenerateSerializer, Immutable, Alias("dot-count")]
public sealed record DotCount(ScenarioId Scenario, DotId Dot, int Count);

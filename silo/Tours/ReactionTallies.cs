namespace FilageFuturs.Silo.Tours;

internal static class ReactionTallies
{
    /// <summary>Without what would tell who felt what, where too few people reacted.</summary>
    public static ReactionTally Withheld(ReactionTally tally) => tally.People < Limits.LeastBreakdown
        ? tally with { Counts = [], Words = [.. tally.Words.Select(word => word with { Reaction = null })] }
        : tally;
}

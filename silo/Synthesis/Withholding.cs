namespace FilageFuturs.Silo.Synthesis;

/// <summary>What leaves the room without what would tell who chose what, where too few people did.</summary>
internal static class Withholding
{
    public static VoteResult Withheld(this VoteResult result) =>
        result.WithDots < Limits.LeastBreakdown ? result with { Counts = [] } : result;

    public static ReactionTally Withheld(this ReactionTally tally) => tally.People < Limits.LeastBreakdown
        ? tally with { Counts = [], Words = [.. tally.Words.Select(word => word with { Reaction = null })] }
        : tally;
}

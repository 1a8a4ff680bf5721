namespace FilageFuturs.Silo.Voting;

/// <summary>The dots on the table.</summary>
internal sealed record Vote
{
    public static readonly Vote Empty = new();

    public Vote Apply(SessionEvent happened) => happened switch
    {
        _ => this,
    };

    public ImmutableDictionary<DotId, ScenarioId> DotsOf(SeatId seat) => ImmutableDictionary<DotId, ScenarioId>.Empty;

    public bool HasFinished(SeatId seat) => false;

    public VoteView? See(Session session) => null;
}

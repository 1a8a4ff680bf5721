namespace FilageFuturs.Voting;

/// <summary>The silent dot vote. Key: session id. At most one dot of each kind a seat; several may share a scenario.</summary>
[Alias("session-voting")]
public interface ISessionVoting : IGrainWithStringKey
{
    /// <summary>Places or moves a dot. Already there: accepted without effect. Refused once writing is closed or revealed.</summary>
    [Alias("place-dot")]
    Task<Outcome> PlaceDot(Secret seat, DotId dot, ScenarioId on);

    [Alias("take-dot-back")]
    Task<Outcome> TakeDotBack(Secret seat, DotId dot);

    /// <param name="finished">False takes « J’ai fini » back.</param>
    [Alias("finish")]
    Task<Outcome> Finish(Secret seat, bool finished);

    /// <summary>Shows the counts to everybody. Facilitation only, during the vote or after.</summary>
    [Alias("reveal")]
    Task<Outcome> Reveal(Secret facilitator);
}

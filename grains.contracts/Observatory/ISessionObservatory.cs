namespace FilageFuturs.Observatory;

/// <summary>A session as one among others of an organisation, over time. Key: session id.</summary>
[Alias("session-observatory")]
public interface ISessionObservatory : IGrainWithStringKey
{
    /// <summary>
    /// Null for whoever does not facilitate, for a rehearsal, before the session is closed and when its archive has no vote:
    /// none was revealed, nor typed from paper for <see cref="Limits.LeastBreakdown"/> people or more.
    /// </summary>
    [AlwaysInterleave, Alias("observe")]
    Task<ObservedSession?> Observe(Secret facilitator);
}

/// <param name="Breakdown">Null when no choice may be counted apart, and for what closed before it was counted.</param>
/// <param name="From">The session that this one went on from: what was before that instant is counted in both.</param>
/// <param name="Gathering">Null for a session of its own.</param>
[GenerateSerializer, Immutable, Alias("observed-session")]
public sealed record ObservedSession(ArchiveView Archive, VoteBreakdown? Breakdown, SessionId? From, SessionId? Gathering);

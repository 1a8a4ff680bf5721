namespace FilageFuturs.Replay;

/// <summary>
/// A workshop watched again from its log alone, by the same fold as live. It also keeps, apart from the record, who may
/// watch and which sessions went on from it. Key: session id. Views are null when the secret may not watch (any more).
/// </summary>
[Alias("replay-grain")]
public interface IReplayGrain : IGrainWithStringKey
{
    /// <summary>What there is to watch, up to now.</summary>
    [Alias("open")]
    Task<ReplayIndex?> Open(ReplayKey key);

    /// <summary>The workshop as it was.</summary>
    /// <param name="boards">The boards to draw, the first <see cref="Limits.BoardsPerFrame"/> of them; any others are left out.</param>
    [ReadOnly, Alias("see")]
    Task<ReplayFrame?> See(ReplayKey key, ReplayCursor cursor, ImmutableArray<BoardId> boards);

    /// <summary>How this secret may watch. No record is read for whoever the session knows: a list may ask it of many.</summary>
    [AlwaysInterleave, Alias("access-of")]
    Task<ReplayAccess> AccessOf(Secret who);

    /// <summary>
    /// True for the link of a replay that is shared while its session is open: it watches nothing yet, and will once the session is
    /// closed. False for any other secret.
    /// </summary>
    [Alias("opens-later")]
    Task<bool> OpensLater(Secret link);

    /// <summary>The replay's link and the sessions that went on from here, for the facilitation; null for anyone else.</summary>
    [Alias("see-sharing")]
    Task<ReplaySharing?> SeeSharing(Secret facilitator);

    /// <summary>
    /// Gives the replay a link. Twice gives the same one. Refused with <see cref="Refusal.ReplayNotPromised"/> when the
    /// people in the hall were told that the facilitation and its organisation alone would watch again.
    /// </summary>
    [Alias("share")]
    Task<Outcome> Share(Secret facilitator);

    /// <summary>The link opens nothing any more, pages that watch by it included; sharing again makes another one.</summary>
    [Alias("withdraw")]
    Task<Outcome> Withdraw(Secret facilitator);

    /// <summary>
    /// The events up to a version, for a session that goes on from there, which is noted here. For the new session's
    /// grain alone; null when not allowed, or once <see cref="Limits.ResumptionsPerSession"/> others went on from here.
    /// </summary>
    [Alias("hand-over")]
    Task<ImmutableArray<Recorded>?> HandOver(Secret facilitator, long version, SessionId to);

    /// <summary>Words were erased from the log: what was read of it is read again.</summary>
    [Alias("forget")]
    Task Forget();
}

/// <param name="Anonymous">False asks for names: granted to the facilitation alone.</param>
[GenerateSerializer, Immutable, Alias("replay-key")]
public readonly record struct ReplayKey([property: Id(0)] Secret Who, [property: Id(1)] bool Anonymous);

/// <summary>An instant of the record.</summary>
/// <param name="Version">Last event that has happened.</param>
/// <param name="At">Milliseconds since the start, at or after that event: what clocks show.</param>
[GenerateSerializer, Immutable, Alias("replay-cursor")]
public readonly record struct ReplayCursor([property: Id(0)] long Version, [property: Id(1)] int At);

[GenerateSerializer, Alias("replay-access")]
public enum ReplayAccess
{
    None = 0,

    /// <summary>By the replay's link, or as somebody who was there: never a name.</summary>
    Anonymous = 1,

    /// <summary>The facilitation, who may ask for names.</summary>
    Named = 2,
}

/// <summary>Who may watch again, as people are told in the hall before they say anything.</summary>
[GenerateSerializer, Alias("replay-promise")]
public enum ReplayPromise
{
    /// <summary>The facilitation alone, and its organisation where that keeps the workshop.</summary>
    Facilitation = 0,

    /// <summary>Also those to whom the facilitation gives the link, and those who were there, without names.</summary>
    Link = 1,
}

/// <param name="Link">Null while not shared.</param>
/// <param name="WentOn">Sessions opened from an instant of this one, oldest first.</param>
[GenerateSerializer, Immutable, Alias("replay-sharing")]
public sealed record ReplaySharing(ReplayPromise Promise, Secret? Link, ImmutableArray<Lineage> WentOn);

/// <summary>Between a session and the one that went on from an instant of it; says the other end.</summary>
/// <param name="Version">Last event that both have in common, as the first one numbers it.</param>
[GenerateSerializer, Immutable, Alias("lineage")]
public sealed record Lineage(SessionId Session, long Version);

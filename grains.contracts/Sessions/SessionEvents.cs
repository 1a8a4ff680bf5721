namespace FilageFuturs.Sessions;

/// <summary>The first event of every log. The kit is the session's own copy.</summary>
/// <param name="Opening">Hash of what the person who opened sent: asking twice opens once. In older logs the session itself.</param>
/// <param name="Facilitator">First name shown to participants; null when not given.</param>
/// <param name="VideoPattern">Address of the team's video tool, « {salle} » standing for the group; null without.</param>
/// <param name="Replay">Null in older logs: the facilitation alone.</param>
/// <param name="From">The session and the instant that this one went on from; null when it began at its beginning.</param>
/// <param name="Gathering">Null for a session of its own.</param>
/// <param name="BeganElsewhere">
/// Of what was a room of a gathering and travels without it: whether its people were in the common room at first. Null for all others,
/// and in older logs.
/// </param>
[GenerateSerializer, Immutable, Alias("session-opened")]
public sealed record SessionOpened(
    string Opening,
    Kit Kit,
    [property: Words] string? Title,
    [property: Words] string? Facilitator,
    ImmutableArray<PlannedPhase> Plan,
    int ExpectedPeople,
    int ExpectedGroups,
    int SeatLimit,
    [property: Words] string? VideoPattern,
    bool IsRehearsal,
    ReplayPromise? Replay = null,
    Lineage? From = null,
    GatheringTie? Gathering = null,
    bool? BeganElsewhere = null) : SessionEvent;

/// <summary>A link of a role now answers to this secret alone; the one before is dead.</summary>
/// <param name="Generation">Counts the links of this role, from 1.</param>
/// <param name="SecretHash">See <see cref="Secret.Hash"/>.</param>
/// <param name="Renewal">Hash of the id it was renewed under: asking twice renews once. Null for first links, and in older logs.</param>
[GenerateSerializer, Immutable, Alias("link-issued")]
public sealed record LinkIssued(Role Role, int Generation, string SecretHash, string? Renewal = null) : SessionEvent;

/// <summary>The spoken code now leads here. Null: no code any more.</summary>
[GenerateSerializer, Immutable, Alias("code-issued")]
public sealed record CodeIssued(string? Code) : SessionEvent;

[GenerateSerializer, Immutable, Alias("scenario-shown")]
public sealed record ScenarioShown(ScenarioId Scenario) : SessionEvent;

/// <param name="To">One group, or null for the whole room.</param>
[GenerateSerializer, Immutable, Alias("message-sent")]
public sealed record MessageSent(MessageId Id, GroupId? To, [property: Words] string? Text) : SessionEvent;

/// <summary>The workshop is over; the record is read-only.</summary>
[GenerateSerializer, Immutable, Alias("session-closed")]
public sealed record SessionClosed : SessionEvent;

/// <summary>The closing was undone.</summary>
[GenerateSerializer, Immutable, Alias("session-reopened")]
public sealed record SessionReopened(DateTimeOffset? Deadline = null) : SessionEvent;

/// <summary>Everything up to here came from a file; the keeping times start again from now.</summary>
/// <param name="Fingerprint">Last hash of the file's chain.</param>
[GenerateSerializer, Immutable, Alias("session-imported")]
public sealed record SessionImported(string Fingerprint) : SessionEvent;

[GenerateSerializer, Immutable, Alias("session-renamed")]
public sealed record SessionRenamed([property: Words] string? Title) : SessionEvent;

/// <summary>Nobody has a key to this session any more, and its words are erased. Cannot be undone.</summary>
[GenerateSerializer, Immutable, Alias("session-deleted")]
public sealed record SessionDeleted : SessionEvent;

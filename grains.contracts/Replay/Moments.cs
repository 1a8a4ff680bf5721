namespace FilageFuturs.Replay;

/// <summary>« Remember this moment »: pinned live, found again in the replay.</summary>
[Alias("session-replay")]
public interface ISessionReplay : IGrainWithStringKey
{
    /// <summary>By the facilitation for the room, or by somebody for their group. The same id again pins once.</summary>
    [Alias("pin")]
    Task<Outcome> Pin(Secret who, MomentId moment, MomentKind kind);

    /// <summary>
    /// By whoever has just pinned it, as long as undoing is offered: <see cref="Limits.OwnUndo"/>, and the time that answers travel.
    /// Asked again, it is accepted without effect; the same id is not pinned again.
    /// </summary>
    [Alias("unpin")]
    Task<Outcome> Unpin(Secret who, MomentId moment);

    /// <summary>
    /// Opens this session from an instant of another one, whose facilitation asks. The other record is not changed. Refused with
    /// <see cref="Refusal.TooMany"/> once <see cref="Limits.ResumptionsPerSession"/> others went on from it.
    /// </summary>
    [Alias("resume")]
    Task<Opened> Resume(Resuming resuming);
}

[GenerateSerializer, Alias("moment-kind")]
public enum MomentKind
{
    Debate = 0,

    /// <summary>« Basculement »: the moment when something turned.</summary>
    Shift = 1,
    Consensus = 2,
}

/// <param name="By">The seat that pinned it for its group; null for the facilitation.</param>
/// <param name="Group">Null: the whole room.</param>
[GenerateSerializer, Immutable, Alias("moment-pinned")]
public sealed record MomentPinned(MomentId Moment, MomentKind Kind, SeatId? By, GroupId? Group) : SessionEvent;

/// <summary>Pinned by mistake: the replay neither marks it nor says so.</summary>
[GenerateSerializer, Immutable, Alias("moment-unpinned")]
public sealed record MomentUnpinned(MomentId Moment) : SessionEvent;

/// <param name="Id">A secret of the caller: see <see cref="Opening"/>. Asking twice opens once.</param>
/// <param name="Facilitator">Secret of the facilitation of <paramref name="From"/>.</param>
/// <param name="Version">Last event to keep.</param>
/// <param name="Title">Of the new session.</param>
/// <param name="Cast">Who sits in the seats of the record.</param>
/// <param name="At">
/// The instant, as <see cref="ReplayCursor.At"/>: it counts from the last event kept until the one after it, or the end of the record.
/// Null, as a web node of the version before says: that of the last event.
/// </param>
[GenerateSerializer, Immutable, Alias("resuming")]
public sealed record Resuming(
    string Id, SessionId From, Secret Facilitator, long Version, string Title, ResumedCast Cast, int? At = null);

[GenerateSerializer, Alias("resumed-cast")]
public enum ResumedCast
{
    /// <summary>The rehearsal's people come to the seats of the record and play on.</summary>
    Simulated = 0,

    /// <summary>
    /// The seats of the record stay empty; real people come in by the new link and join the groups. What goes on from a rehearsal
    /// stays one.
    /// </summary>
    People = 1,
}

namespace FilageFuturs.Sessions;

/// <summary>
/// Something that happened in a session. Past tense, immutable, kept for ever: the names and versions are listed in
/// <see cref="EventNames"/>. Time and order live in <see cref="Recorded"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("session-event")]
public abstract record SessionEvent
{
    /// <summary>The seat whose words the event carries: erasing that seat erases them. Null when nobody's.</summary>
    public virtual SeatId? Owner => null;
}

/// <param name="Version">Position in the session's log, from 1, without gaps.</param>
/// <param name="At">When the silo decided it, UTC.</param>
[GenerateSerializer, Immutable, Alias("recorded")]
public sealed record Recorded(long Version, DateTimeOffset At, SessionEvent Event);

namespace FilageFuturs.Silo.Sessions;

/// <summary>What a rule answers: events, nothing because it is already so, or a refusal.</summary>
public readonly record struct Decision(Refusal Refusal, ImmutableArray<SessionEvent> Events)
{
    public static readonly Decision Nothing = new(Refusal.None, []);

    /// <summary>What a board shows after these events, when a board decided them; the log has yet to give it version and time.</summary>
    public BoardChange? Change { get; init; }

    public bool IsRefused => Refusal is not Refusal.None;

    public static implicit operator Decision(Refusal refusal) => new(refusal, []);

    public static implicit operator Decision(SessionEvent happened) => new(Refusal.None, [happened]);

    public static Decision Of(params ImmutableArray<SessionEvent> events) => new(Refusal.None, events);
}

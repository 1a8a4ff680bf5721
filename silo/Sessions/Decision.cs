namespace FilageFuturs.Silo.Sessions;

/// <summary>What a rule answers: events, nothing because it is already so, or a refusal.</summary>
public readonly record struct Decision(Refusal Refusal, ImmutableArray<SessionEvent> Events)
{
    public static readonly Decision Nothing = new(Refusal.None, []);

    public bool IsRefused => Refusal is not Refusal.None;

    public static implicit operator Decision(Refusal refusal) => new(refusal, []);

    public static implicit operator Decision(SessionEvent happened) => new(Refusal.None, [happened]);

    public static Decision Of(params ImmutableArray<SessionEvent> events) => new(Refusal.None, events);
}

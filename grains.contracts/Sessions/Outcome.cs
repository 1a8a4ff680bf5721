namespace FilageFuturs.Sessions;

/// <summary>The answer to a command: accepted and on disk up to <paramref name="Version"/>, or refused with nothing written.</summary>
/// <param name="Refusal"><see cref="Refusal.None"/> when accepted.</param>
/// <param name="Version">Number of the last event of the session's log that the answer knows.</param>
[GenerateSerializer, Immutable, Alias("outcome")]
public readonly record struct Outcome(Refusal Refusal, long Version)
{
    public bool IsAccepted => Refusal is Refusal.None;
}

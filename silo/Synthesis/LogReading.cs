namespace FilageFuturs.Silo.Synthesis;

/// <summary>A record read from a file, or the place where it stopped being one: never half a record.</summary>
/// <param name="Line">Line of the file, from 1; 0 for the whole of it.</param>
/// <param name="Type">The event that is unknown or newer.</param>
/// <param name="Fingerprint">Last hash of the chain.</param>
internal sealed record LogReading(
    Refusal Refusal, int Line, string? Type, ImmutableArray<Recorded> Events, string Fingerprint)
{
    public static LogReading Refused(Refusal refusal, int line = 0, string? type = null) =>
        new(refusal, line, type is { Length: > Limits.IdLength } ? type[..Limits.IdLength] : type, [], "");
}

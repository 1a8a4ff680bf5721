namespace FilageFuturs.Silo.Replay;

/// <summary>What a session needs to go on from an instant of another one.</summary>
internal static class ResumeRules
{
    public static Refusal Check(Resuming resuming) =>
        !Ids.IsValid(resuming.Id) || !Ids.IsValid(resuming.From.Value) ? Refusal.IdIsInvalid
        : Wording.Line(resuming.Title, Limits.TitleLength).Refusal is Refusal.TextIsEmpty ? Refusal.TitleIsEmpty
        : Wording.Line(resuming.Title, Limits.TitleLength).Refusal;

    /// <summary>The instant asked for, but neither before the last event kept nor after the next one or the end of the record.</summary>
    public static int Within(ReplayIndex record, long version, int at)
    {
        var next = version < record.Offsets.Length ? record.Offsets[(int)version] : record.Length;
        return Math.Clamp(at, record.Offsets[(int)version - 1], next);
    }
}

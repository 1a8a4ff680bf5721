namespace FilageFuturs.Silo.Replay;

/// <summary>What a session needs to go on from an instant of another one.</summary>
internal static class ResumeRules
{
    public static Refusal Check(Resuming resuming) =>
        !Ids.IsValid(resuming.Id) || !Ids.IsValid(resuming.From.Value) ? Refusal.IdIsInvalid
        : Wording.Line(resuming.Title, Limits.TitleLength).Refusal is Refusal.TextIsEmpty ? Refusal.TitleIsEmpty
        : Wording.Line(resuming.Title, Limits.TitleLength).Refusal;
}

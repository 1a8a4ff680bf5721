namespace FilageFuturs.Web.Anchoring;

/// <summary>An idea on its way: shown at once, dashed until the log has it.</summary>
/// <param name="IsStuck">Several tries failed; the person may send it again, under the same id.</param>
public sealed record PendingIdea(IdeaId Idea, string Text, bool IsStuck);

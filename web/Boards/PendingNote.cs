namespace FilageFuturs.Web.Boards;

/// <summary>A note on its way: shown at once, dashed until the log has it.</summary>
/// <param name="IsStuck">Several tries failed; the person may send it again, under the same id.</param>
public sealed record PendingNote(PromptId Prompt, NoteId Note, string Text, bool IsStuck);

namespace FilageFuturs.Web.Boards;

/// <summary>A note on its way: shown at once, dashed until the log has it.</summary>
/// <param name="Board">That it was written for, wherever its author sits by now.</param>
/// <param name="IsStuck">Several tries failed; the person may send it again, under the same id.</param>
public sealed record PendingNote(BoardId Board, PromptId Prompt, NoteId Note, string Text, bool IsStuck)
{
    public string Place => WriteNote.PlaceOf(Board, Prompt);
}

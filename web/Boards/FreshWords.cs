namespace FilageFuturs.Web.Boards;

/// <summary>Where a board has just changed.</summary>
/// <param name="Note">Null when it is the answer that was chosen.</param>
public readonly record struct FreshWords(PromptId Cell, NoteId? Note)
{
    /// <summary>The place that a line of the feed speaks of; null when it speaks of something else than this board.</summary>
    internal static FreshWords? Of(ReplayLine? line, Card card, BoardView? board)
    {
        if (line is null || board is null || line.Group != board.Id.Group)
        {
            return null;
        }

        foreach (var cell in board.Cells)
        {
            var isNamed = line.Subject is { } label && card.Prompts.Any(prompt => prompt.Id == cell.Prompt && prompt.Label == label);
            var note = line.Words is null ? null : cell.Notes.LastOrDefault(note => note.Text == line.Words && note.By == line.By);
            if (isNamed || (line.Subject is null && note is not null))
            {
                return new(cell.Prompt, note?.Id);
            }
        }

        return null;
    }
}

namespace FilageFuturs.Web.Boards;

/// <summary>What a person did on a board. The page sends it; the cell only says it.</summary>
public abstract record BoardGesture(PromptId Prompt);

/// <param name="Board">That it was written for: whoever is moved meanwhile does not take it along.</param>
public sealed record WriteNote(BoardId Board, PromptId Prompt, NoteId Note, string Text) : BoardGesture(Prompt)
{
    /// <summary>Where its draft is kept meanwhile.</summary>
    public string Place => PlaceOf(Board, Prompt);

    public static string PlaceOf(BoardId board, PromptId prompt) => $"{board.Group}-{prompt}";
}

public sealed record EditNote(PromptId Prompt, NoteView Note, string Text) : BoardGesture(Prompt);

public sealed record DeleteNote(PromptId Prompt, NoteView Note) : BoardGesture(Prompt);

/// <param name="Board">That it was retained on: whoever is moved meanwhile does not take it along.</param>
/// <param name="Answer">Chosen here, so that sending it again is the same wording.</param>
/// <param name="Instead">The answer that the person had in front of them when they began.</param>
/// <param name="IsVariant">It stood beside the answer: undone, it goes back there.</param>
/// <param name="IsRephrased">Typed over the answer: its words are nowhere else on the board.</param>
public sealed record RetainAnswer(
    BoardId Board,
    PromptId Prompt,
    AnswerId Answer,
    NoteId? From,
    AnswerView? Instead,
    string Text,
    bool IsVariant = false,
    bool IsRephrased = false)
    : BoardGesture(Prompt);

public sealed record ReopenCell(PromptId Prompt, AnswerView Answer) : BoardGesture(Prompt);

public sealed record DropVariant(PromptId Prompt, AnswerView Variant) : BoardGesture(Prompt);

public sealed record MarkCell(PromptId Prompt, CellMark Mark, bool IsSet) : BoardGesture(Prompt);

/// <param name="FromPager">The squares of the phone: the cell has to be said, since focus stays on the square.</param>
public sealed record VisitCell(PromptId Prompt, bool FromPager) : BoardGesture(Prompt);

namespace FilageFuturs.Boards;

/// <param name="Version">Number of the last event of this board in the session's log.</param>
/// <param name="Cells">One a prompt, in the card's order.</param>
[GenerateSerializer, Immutable, Alias("board-view")]
public sealed record BoardView(
    BoardId Id, ScenarioId? Scenario, long Version, ImmutableArray<CellView> Cells, ImmutableArray<PersonAtCell> AtCells);

/// <param name="Notes">In writing order.</param>
/// <param name="Variants">Other wordings of the answer, kept from a conflict or a release.</param>
[GenerateSerializer, Immutable, Alias("cell-view")]
public sealed record CellView(
    PromptId Prompt,
    ImmutableArray<NoteView> Notes,
    AnswerView? Retained,
    ImmutableArray<AnswerView> Variants,
    bool IsDebate,
    bool IsConsensus)
{
    /// <summary>The same, its notes without a time written at this one.</summary>
    public CellView Stored(DateTimeOffset at) =>
        this with { Notes = [.. Notes.Select(note => note.At == default ? note with { At = at } : note)] };
}

/// <param name="Text">Null: erased at its author's request.</param>
[GenerateSerializer, Immutable, Alias("note-view")]
public sealed record NoteView(NoteId Id, SeatId By, string? Text, DateTimeOffset At)
{
    /// <returns>Where a note stands among others; negative when it is not there.</returns>
    public static int RankOf(ImmutableArray<NoteView> notes, NoteId id)
    {
        for (var rank = 0; rank < notes.Length; rank++)
        {
            if (notes[rank].Id == id)
            {
                return rank;
            }
        }

        return -1;
    }
}

/// <param name="Text">Null: erased at its author's request.</param>
[GenerateSerializer, Immutable, Alias("answer-view")]
public sealed record AnswerView(AnswerId Id, SeatId By, NoteId? From, string? Text);

[GenerateSerializer, Immutable, Alias("person-at-cell")]
public sealed record PersonAtCell(SeatId Seat, PromptId Prompt, bool IsWriting);

/// <summary>A board from far: for the facilitator's tile.</summary>
/// <param name="Cells">One a prompt, in the card's order.</param>
/// <param name="LastAt">Last thing written; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("board-tile")]
public sealed record BoardTile(BoardId Id, ImmutableArray<CellTile> Cells, DateTimeOffset? LastAt)
{
    public int Retained => Cells.Count(cell => cell.IsRetained);

    public int Notes => Cells.Sum(cell => cell.Notes);
}

[GenerateSerializer, Immutable, Alias("cell-tile")]
public sealed record CellTile(PromptId Prompt, int Notes, bool IsRetained, bool IsDebate, bool IsConsensus);

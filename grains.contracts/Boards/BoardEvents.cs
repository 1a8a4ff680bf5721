namespace FilageFuturs.Boards;

[GenerateSerializer, Immutable, Alias("note-added")]
public sealed record NoteAdded(
    BoardId Board, PromptId Prompt, NoteId Note, SeatId By, [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

[GenerateSerializer, Immutable, Alias("note-edited")]
public sealed record NoteEdited(BoardId Board, NoteId Note, SeatId By, [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <param name="By">Its author; null when the facilitation took it off, and in older logs.</param>
[GenerateSerializer, Immutable, Alias("note-deleted")]
public sealed record NoteDeleted(BoardId Board, NoteId Note, SeatId? By = null) : SessionEvent;

/// <summary>The group's answer to a prompt, chosen or rephrased by anyone of the group.</summary>
/// <param name="From">The note it comes from; null when written afresh.</param>
/// <param name="Instead">
/// The answer that its author saw and meant to reword, null when they saw none or chose between the two. When another one
/// stood there, that other one stays as a variant: two people changing it at once never lose either text.
/// </param>
[GenerateSerializer, Immutable, Alias("answer-retained")]
public sealed record AnswerRetained(
    BoardId Board,
    PromptId Prompt,
    AnswerId Answer,
    SeatId By,
    NoteId? From,
    AnswerId? Instead,
    [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <summary>The cell is open again: no retained answer. The wording stays as a variant.</summary>
[GenerateSerializer, Immutable, Alias("answer-released")]
public sealed record AnswerReleased(BoardId Board, PromptId Prompt, AnswerId Answer) : SessionEvent;

[GenerateSerializer, Immutable, Alias("variant-dropped")]
public sealed record VariantDropped(BoardId Board, PromptId Prompt, AnswerId Answer) : SessionEvent;

[GenerateSerializer, Immutable, Alias("cell-marked")]
public sealed record CellMarked(BoardId Board, PromptId Prompt, CellMark Mark, bool IsSet) : SessionEvent;

/// <summary>What a group says of a cell; it feeds the choice of the card to present.</summary>
[GenerateSerializer, Alias("cell-mark")]
public enum CellMark
{
    Debate = 0,
    Consensus = 1,
}

/// <summary>Everybody may look at the boards of every group, or no longer.</summary>
[GenerateSerializer, Immutable, Alias("cards-revealed")]
public sealed record CardsRevealed(bool AreRevealed) : SessionEvent;

/// <summary>An answer that a group retained on paper, typed for it: nobody's in particular.</summary>
/// <param name="Group">The group's number on paper, from 1.</param>
/// <param name="IsDebate">The group ticked the cell as debated; null when it did not, and in older logs.</param>
/// <param name="IsConsensus">Likewise as agreed on.</param>
[GenerateSerializer, Immutable, Alias("answer-entered")]
public sealed record AnswerEntered(
    EntryId Entry,
    ScenarioId? Scenario,
    int Group,
    CardId Card,
    PromptId Prompt,
    [property: Words] string? Text,
    bool? IsDebate = null,
    bool? IsConsensus = null) : SessionEvent;

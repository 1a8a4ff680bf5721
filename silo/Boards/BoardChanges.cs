namespace FilageFuturs.Silo.Boards;

/// <summary>A board as what changed since the state that somebody shows: words already there do not travel again.</summary>
internal static class BoardChanges
{
    /// <param name="before">Null: whole.</param>
    public static BoardChange Of(
        Board? before, Board board, Card card, ScenarioId? scenario, ImmutableArray<PersonAtCell> atCells) => new(
            board.Id,
            scenario,
            before?.Version,
            board.Version,
            [.. card.Prompts.Select(prompt => Of(prompt.Id, before?.At(prompt.Id), board.At(prompt.Id))).OfType<CellChange>()],
            atCells);

    private static CellChange? Of(PromptId prompt, Cell? before, Cell cell) => ReferenceEquals(before, cell)
        ? null
        : (before is null ? null : Changed(before.Notes, cell.Notes)) is { } changed
            ? new(cell.See(prompt, changed), IsWhole: false)
            : new(cell.See(prompt), IsWhole: true);

    /// <returns>Notes that are new or say something else; null when some went or stand elsewhere.</returns>
    private static ImmutableArray<NoteView>? Changed(ImmutableArray<NoteView> before, ImmutableArray<NoteView> notes)
    {
        var changed = ImmutableArray.CreateBuilder<NoteView>();
        for (var rank = 0; rank < notes.Length; rank++)
        {
            if (rank < before.Length && before[rank].Id != notes[rank].Id)
            {
                return null;
            }

            if (rank >= before.Length || !ReferenceEquals(before[rank], notes[rank]))
            {
                changed.Add(notes[rank]);
            }
        }

        return before.Length > notes.Length ? null : changed.DrainToImmutable();
    }
}

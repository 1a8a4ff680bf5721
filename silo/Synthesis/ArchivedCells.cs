namespace FilageFuturs.Silo.Synthesis;

/// <summary>What a group wrote on a card, never by whom.</summary>
internal static class ArchivedCells
{
    public static ArchivedCard See(Board board, Card card) =>
        new(card.Id, [.. board.See(card, null, []).Cells.Select(See)]);

    public static int Erased(CellView cell) =>
        cell.Notes.Count(note => note.Text is null) + (cell.Retained is { Text: null } ? 1 : 0);

    private static ArchivedCell See(CellView cell)
    {
        ImmutableArray<string> others =
        [
            .. cell.Variants.Select(variant => variant.Text).Concat(cell.Notes.Select(note => note.Text))
                .OfType<string>()
                .Where(text => text != cell.Retained?.Text)
                .Distinct(),
        ];
        return new(cell.Prompt, StateOf(cell, others), cell.Retained?.Text, others, cell.IsDebate, cell.IsConsensus);
    }

    private static ArchivedState StateOf(CellView cell, ImmutableArray<string> others) => cell.Retained switch
    {
        { Text: not null } => ArchivedState.Retained,
        { } => ArchivedState.Erased,
        null => others.IsEmpty ? ArchivedState.Blank : ArchivedState.Open,
    };
}

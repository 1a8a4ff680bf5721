namespace FilageFuturs.Silo.Boards;

/// <summary>One card as one group fills it, as its own events say.</summary>
/// <param name="Version">Number of its last event in the session's log, 0 when nothing happened.</param>
/// <param name="LastAt">Last thing written; null when nothing.</param>
/// <param name="Places">The prompt under which each note stands.</param>
/// <param name="Deleted">Notes that are gone stay known: a late retry does not bring them back.</param>
internal sealed record Board(
    BoardId Id,
    long Version,
    DateTimeOffset? LastAt,
    ImmutableDictionary<PromptId, Cell> Cells,
    ImmutableDictionary<NoteId, PromptId> Places,
    ImmutableHashSet<NoteId> Deleted,
    Authors Authors)
{
    public static Board Empty(BoardId id) => new(
        id, 0, null, ImmutableDictionary<PromptId, Cell>.Empty, ImmutableDictionary<NoteId, PromptId>.Empty, [], Authors.Nobody);

    public bool IsEmpty => Cells.Values.All(cell => cell.IsEmpty);

    /// <summary>The board that an event belongs to; null for the rest of the session.</summary>
    public static BoardId? Of(SessionEvent happened) => happened switch
    {
        NoteAdded added => added.Board,
        NoteEdited edited => edited.Board,
        NoteDeleted deleted => deleted.Board,
        AnswerRetained retained => retained.Board,
        AnswerReleased released => released.Board,
        VariantDropped dropped => dropped.Board,
        CellMarked marked => marked.Board,
        _ => null,
    };

    public Cell At(PromptId prompt) => Cells.GetValueOrDefault(prompt, Cell.Empty);

    public (PromptId Prompt, NoteView Note)? Find(NoteId id) =>
        Places.TryGetValue(id, out var prompt) && At(prompt).Find(id) is { } note ? (prompt, note) : null;

    public Board Apply(SessionEvent happened, DateTimeOffset at, long version) => happened switch
    {
        SeatErased erased => Everywhere(cell => Authors.Erase(erased.Seat, cell)) with
        {
            Authors = Authors.Erase(erased.Seat, Cells.Values),
        },
        _ when Of(happened) == Id => Change(happened, at) with { Version = version },
        _ => this,
    };

    public BoardView See(Card card, ScenarioId? scenario, ImmutableArray<PersonAtCell> atCells) =>
        new(Id, scenario, Version, [.. card.Prompts.Select(prompt => At(prompt.Id).See(prompt.Id))], atCells);

    public BoardTile SeeFromFar(Card card) =>
        new(Id, [.. card.Prompts.Select(prompt => At(prompt.Id).SeeFromFar(prompt.Id))], LastAt);

    private Board Change(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        NoteAdded added => this with
        {
            LastAt = at,
            Cells = In(added.Prompt, cell => cell.Add(new(added.Note, added.By, added.Text, at))),
            Places = Places.SetItem(added.Note, added.Prompt),
        },
        NoteEdited edited => this with
        {
            LastAt = at,
            Cells = Around(edited.Note, cell => cell.Edit(edited.Note, edited.Text)),
        },
        NoteDeleted deleted => this with
        {
            Cells = Around(deleted.Note, cell => cell.Delete(deleted.Note)),
            Places = Places.Remove(deleted.Note),
            Deleted = Deleted.Add(deleted.Note),
        },
        AnswerRetained retained => this with
        {
            LastAt = at,
            Cells = In(
                retained.Prompt,
                cell => cell.Retain(new(retained.Answer, retained.By, retained.From, retained.Text), retained.Instead)),
            Authors = Authors.Hear(retained, At(retained.Prompt)),
        },
        AnswerReleased released => this with { Cells = In(released.Prompt, cell => cell.Release(released.Answer)) },
        VariantDropped dropped => this with { Cells = In(dropped.Prompt, cell => cell.Drop(dropped.Answer)) },
        CellMarked marked => this with { Cells = In(marked.Prompt, cell => cell.Set(marked.Mark, marked.IsSet)) },
        _ => this,
    };

    private ImmutableDictionary<PromptId, Cell> In(PromptId prompt, Func<Cell, Cell> change) =>
        Cells.SetItem(prompt, change(At(prompt)));

    private ImmutableDictionary<PromptId, Cell> Around(NoteId note, Func<Cell, Cell> change) =>
        Find(note) is { } found ? In(found.Prompt, change) : Cells;

    private Board Everywhere(Func<Cell, Cell> change)
    {
        var changed =
            from pair in Cells
            let cell = change(pair.Value)
            where !ReferenceEquals(cell, pair.Value)
            select KeyValuePair.Create(pair.Key, cell);
        return this with { Cells = Cells.SetItems(changed) };
    }
}

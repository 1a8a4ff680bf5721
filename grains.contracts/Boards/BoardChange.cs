namespace FilageFuturs.Boards;

/// <summary>A board as what changed since a version of it that somebody has in hand.</summary>
/// <param name="From">The version to put it onto; null: it is the whole board.</param>
/// <param name="Cells">Those that changed.</param>
[GenerateSerializer, Immutable, Alias("board-change")]
public sealed record BoardChange(
    BoardId Id,
    ScenarioId? Scenario,
    long? From,
    long Version,
    ImmutableArray<CellChange> Cells,
    ImmutableArray<PersonAtCell> AtCells)
{
    /// <summary>The same, once the log has given its events a place: until then what is new in it has no time.</summary>
    public BoardChange Stored(long version, DateTimeOffset at) => this with
    {
        Version = version,
        Cells = [.. Cells.Select(change => change with { Cell = change.Cell.Stored(at) })],
    };

    /// <returns>Null when it is not the board that this change starts from.</returns>
    public BoardView? Onto(BoardView? known)
    {
        if (From is null)
        {
            return new(Id, Scenario, Version, [.. Cells.Select(change => change.Cell)], AtCells);
        }

        return known?.Version != From ? null : known with
        {
            Scenario = Scenario,
            Version = Version,
            Cells = Cells.IsEmpty ? known.Cells : [.. known.Cells.Select(Onto)],
            AtCells = AtCells,
        };
    }

    private CellView Onto(CellView cell)
    {
        foreach (var change in Cells)
        {
            if (change.Cell.Prompt == cell.Prompt)
            {
                return change.Onto(cell);
            }
        }

        return cell;
    }
}

/// <param name="Cell">With every note when it is whole, otherwise with those that are new or say something else.</param>
[GenerateSerializer, Immutable, Alias("cell-change")]
public sealed record CellChange(CellView Cell, bool IsWhole)
{
    public CellView Onto(CellView known)
    {
        if (IsWhole)
        {
            return Cell;
        }

        var notes = known.Notes.ToBuilder();
        foreach (var note in Cell.Notes)
        {
            var rank = NoteView.RankOf(known.Notes, note.Id);
            if (rank < 0)
            {
                notes.Add(note);
            }
            else
            {
                notes[rank] = note;
            }
        }

        return Cell with { Notes = notes.DrainToImmutable() };
    }
}

namespace FilageFuturs.Silo.Rehearsals;

/// <summary>What a simulated person does on the card of their group.</summary>
internal sealed class SimulatedWriter(SeatId seat, RehearsalWords words, Random random)
{
    private const int NotesWished = 4;
    private const double ReadyFrom = 0.6;
    private const double NearTheEnd = 0.85;

    private PromptId? _typingAt;

    public Gesture? Next(Moment moment, GroupView group, BoardView board)
    {
        if (group.IsReady || !moment.IsWritingOpen)
        {
            return null;
        }

        return ForTheGroup(moment, group, board) ?? OnTheCard(moment, board);
    }

    private Gesture? ForTheGroup(Moment moment, GroupView group, BoardView board)
    {
        var retained = (double)board.Cells.Count(cell => cell.Retained is not null) / board.Cells.Length;
        return random.NextDouble() switch
        {
            < 0.1 when moment.Progress > ReadyFrom && retained > 0.8 => new SayReady(group.Id, moment.Phase!.Id),
            < 0.02 when moment.Progress > NearTheEnd && retained < 0.5 && !group.AsksTime =>
                new AskTime(group.Id, moment.Phase!.Id),
            < 0.002 when !group.CallsHelp => new CallHelp(group.Id),
            _ => null,
        };
    }

    private Gesture? OnTheCard(Moment moment, BoardView board)
    {
        if (_typingAt is { } prompt)
        {
            _typingAt = null;
            return board.Cells.FirstOrDefault(cell => cell.Prompt == prompt) is { } begun
                ? Write(moment, board, begun)
                : null;
        }

        var cell = random.Pick(board.Cells, cell => cell.Retained is null ? 3 : 1);
        return random.NextDouble() switch
        {
            < 0.4 => StartTyping(board, cell),
            < 0.7 => Retain(moment, board, cell),
            < 0.72 => Rephrase(board, cell),
            < 0.75 => Mark(board, cell),
            < 0.77 => EditOwn(moment, board, cell),
            < 0.775 => Release(board, cell),
            _ => null,
        };
    }

    private StartTyping? StartTyping(BoardView board, CellView cell)
    {
        if (cell.Notes.Length >= NotesWished)
        {
            return null;
        }

        _typingAt = cell.Prompt;
        return new(board.Id, cell.Prompt);
    }

    private WriteNote? Write(Moment moment, BoardView board, CellView cell, NoteId? note = null)
    {
        var text = words.Answer(cell.Prompt, board.Scenario ?? moment.Kit.Scenarios[0].Id, random);
        return cell.Notes.Length >= Limits.NotesPerCell || cell.Notes.Any(note => note.Text == text)
            ? null
            : new(board.Id, cell.Prompt, note ?? new(random.NewId()), text);
    }

    /// <summary>A group chooses among a few ideas at first, among what there is when time is short.</summary>
    private RetainAnswer? Retain(Moment moment, BoardView board, CellView cell)
    {
        var notes = cell.Notes.Where(note => note.Text is not null).ToList();
        if (cell.Retained is not null || notes.Count < (moment.Progress > 0.5 ? 1 : 2))
        {
            return null;
        }

        var note = random.Pick(notes);
        return new(board.Id, cell.Prompt, new(random.NewId()), note.Id, null, note.Text!);
    }

    private RetainAnswer? Rephrase(BoardView board, CellView cell) =>
        cell.Retained is { Text: { } text } retained && cell.Notes.Any(note => note.Text == text)
            ? new(
                board.Id, cell.Prompt, new(random.NewId()), retained.From, retained.Id, words.Rephrase(text, random))
            : null;

    private MarkCell? Mark(BoardView board, CellView cell) =>
        cell.IsDebate || cell.IsConsensus || cell.Notes.Length == 0 ? null
        : new(board.Id, cell.Prompt, cell.Notes.Length > 2 ? CellMark.Debate : CellMark.Consensus);

    private WriteNote? EditOwn(Moment moment, BoardView board, CellView cell) =>
        cell.Notes.FirstOrDefault(note => note.By == seat) is { } mine ? Write(moment, board, cell, mine.Id) : null;

    private static ReleaseAnswer? Release(BoardView board, CellView cell) =>
        cell.Retained is { } retained && cell.Variants.Length < Limits.VariantsPerCell
            ? new(board.Id, cell.Prompt, retained.Id)
            : null;
}

using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Boards;

/// <summary>Sends what a person does on a board, keeps their notes in sight until the log has them, and knows the way back.</summary>
internal sealed class BoardGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<BoardTexts> texts, TimeProvider time)
    : IDisposable
{
    private readonly Dictionary<BoardId, TypingSignal> _signals = [];
    private readonly Dictionary<NoteId, long> _acknowledged = [];

    public ImmutableArray<PendingNote> Pending { get; private set; } = [];

    /// <returns>The answer, or null when nobody answered.</returns>
    public Task<Outcome?> Make(BoardId board, BoardGesture gesture) => gesture switch
    {
        WriteNote wrote => Write(wrote),
        EditNote edit => desk.Do(
            edit.Note.Id,
            () => On(board).Write(screen.Who, edit.Prompt, edit.Note.Id, edit.Text),
            texts["Said.Edited"],
            () => desk.Do(
                edit.Note.Id,
                () => On(board).Write(screen.Who, edit.Prompt, edit.Note.Id, edit.Note.Text ?? ""),
                texts["Said.Undone"]),
            new(CellNotes.DraftOf(edit.Note), edit.Text)),
        DeleteNote delete => desk.Do(
            delete.Note.Id,
            () => On(board).Delete(screen.Who, delete.Note.Id),
            texts["Said.Deleted"],
            () => Write(new(board, delete.Prompt, NoteId.New(), delete.Note.Text ?? ""))),
        RetainAnswer retain => Retain(retain),
        DropVariant drop => Remove(board, drop),
        ReopenCell reopen => desk.Do(
            (board, reopen.Prompt),
            () => On(board).Release(screen.Who, reopen.Prompt, reopen.Answer.Id),
            texts["Said.Reopened"],
            () => Again(board, reopen.Prompt, reopen.Answer, null)),
        MarkCell mark => Mark(board, mark, texts[mark switch
        {
            { IsSet: false } => "Said.Unmarked",
            { Mark: CellMark.Debate } => "Said.MarkedDebate",
            _ => "Said.MarkedConsensus",
        }]),
        _ => Task.FromResult<Outcome?>(null),
    };

    public void Type(BoardId board, PromptId? prompt, bool isWriting)
    {
        if (!_signals.TryGetValue(board, out var signal))
        {
            _signals[board] = signal = new(time, (at, writing) => On(board).Typing(screen.Who, at, writing));
        }

        signal.Say(prompt, isWriting);
    }

    /// <summary>Lets go of the notes that the boards now show.</summary>
    public void Settle()
    {
        foreach (var board in screen.Boards.Values)
        {
            Pending = Pending.RemoveAll(note => note.Board == board.Id
                && (board.Cells.Any(cell => cell.Prompt == note.Prompt && cell.Notes.Any(known => known.Id == note.Note))
                || (_acknowledged.TryGetValue(note.Note, out var version) && board.Version >= version)));
        }
    }

    public void Drop(NoteId note) => Pending = Pending.RemoveAll(known => known.Note == note);

    public void Dispose()
    {
        foreach (var signal in _signals.Values)
        {
            signal.Dispose();
        }
    }

    private async Task<Outcome?> Write(WriteNote wrote)
    {
        var note = new PendingNote(wrote.Board, wrote.Prompt, wrote.Note, wrote.Text, IsStuck: false);
        Drop(wrote.Note);
        Pending = Pending.Add(note);
        Type(wrote.Board, wrote.Prompt, isWriting: false);
        var outcome = await desk.Do(
            wrote.Note,
            () => On(wrote.Board).Add(screen.Who, wrote.Prompt, wrote.Note, wrote.Text),
            texts["Said.Added"],
            () => desk.Do(wrote.Note, () => On(wrote.Board).Delete(screen.Who, wrote.Note), texts["Said.Undone"]));
        if (outcome is { IsAccepted: true } accepted)
        {
            _acknowledged[wrote.Note] = accepted.Version;
            Settle();
        }
        else
        {
            Pending = [.. Pending.Select(sent => sent == note ? note with { IsStuck = true } : sent)];
        }

        return outcome;
    }

    private Task<Outcome?> Retain(RetainAnswer retain) => desk.Do(
        (retain.Board, retain.Prompt),
        () => On(retain.Board).Retain(screen.Who, retain.Prompt, retain.Answer, retain.From, retain.Instead?.Id, retain.Text),
        texts["Said.Retained", retain.Text],
        () => TakeBack(retain),
        retain.IsRephrased ? new(RetainedAnswer.DraftOf(retain.Board, retain.Prompt), retain.Text) : null);

    private async Task TakeBack(RetainAnswer retain)
    {
        var (board, cell) = (retain.Board, (retain.Board, retain.Prompt));
        var undone = retain.Instead is { } before
            ? await Again(board, retain.Prompt, before, retain.Answer)
            : await desk.Do(cell, () => On(board).Release(screen.Who, retain.Prompt, retain.Answer), texts["Said.Undone"]);
        if (undone is { IsAccepted: true } && !retain.IsVariant)
        {
            await desk.Do(cell, () => On(board).DropVariant(screen.Who, retain.Prompt, retain.Answer));
        }
    }

    private Task<Outcome?> Remove(BoardId board, DropVariant drop) => desk.Do(
        (board, drop.Prompt),
        () => On(board).DropVariant(screen.Who, drop.Prompt, drop.Variant.Id),
        texts["Said.VariantRemoved"],
        drop.Variant.Text is { } words ? () => PutBack(board, drop, words) : null);

    // No event puts a wording beside the answer: it takes its place, then gives it back.
    private async Task PutBack(BoardId board, DropVariant drop, string words)
    {
        var (cell, back) = ((board, drop.Prompt), AnswerId.New());
        var standing = screen.Boards.GetValueOrDefault(board)?.Cells.FirstOrDefault(known => known.Prompt == drop.Prompt)?.Retained;
        var undone = await desk.Do(cell, () => On(board).Retain(screen.Who, drop.Prompt, back, drop.Variant.From, null, words));
        if (undone is { IsAccepted: true })
        {
            await desk.Do(
                cell,
                () => standing is { Text: { } stood }
                    ? On(board).Retain(screen.Who, drop.Prompt, standing.Id, standing.From, back, stood)
                    : On(board).Release(screen.Who, drop.Prompt, back),
                texts["Said.Undone"]);
        }
    }

    private Task<Outcome?> Again(BoardId board, PromptId prompt, AnswerView before, AnswerId? instead)
    {
        var again = AnswerId.New();
        return desk.Do(
            (board, prompt),
            () => On(board).Retain(screen.Who, prompt, again, before.From, instead, before.Text ?? ""),
            texts["Said.Undone"]);
    }

    private Task<Outcome?> Mark(BoardId board, MarkCell mark, string said) => desk.Do(
        (board, mark.Prompt, mark.Mark),
        () => On(board).Mark(screen.Who, mark.Prompt, mark.Mark, mark.IsSet),
        said,
        () => desk.Do(
            (board, mark.Prompt, mark.Mark),
            () => On(board).Mark(screen.Who, mark.Prompt, mark.Mark, !mark.IsSet),
            texts["Said.Undone"]));

    private IScenarioBoardGrain On(BoardId board) => grains.Board(screen.Session, board);
}

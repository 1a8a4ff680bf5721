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
        WriteNote wrote => Write(board, wrote),
        EditNote edit => desk.Do(
            edit.Note.Id,
            () => On(board).Write(screen.Who, edit.Prompt, edit.Note.Id, edit.Text),
            texts["Said.Edited"],
            () => desk.Do(
                edit.Note.Id,
                () => On(board).Write(screen.Who, edit.Prompt, edit.Note.Id, edit.Note.Text ?? ""),
                texts["Said.Undone"]),
            hasWords: true),
        DeleteNote delete => desk.Do(
            delete.Note.Id,
            () => On(board).Delete(screen.Who, delete.Note.Id),
            texts["Said.Deleted"],
            () => Write(board, new(delete.Prompt, NoteId.New(), delete.Note.Text ?? ""))),
        RetainAnswer retain => Retain(board, retain),
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
            Pending = Pending.RemoveAll(note =>
                board.Cells.Any(cell => cell.Prompt == note.Prompt && cell.Notes.Any(known => known.Id == note.Note))
                || (_acknowledged.TryGetValue(note.Note, out var version) && board.Version >= version));
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

    private async Task<Outcome?> Write(BoardId board, WriteNote wrote)
    {
        var note = new PendingNote(wrote.Prompt, wrote.Note, wrote.Text, IsStuck: false);
        Drop(wrote.Note);
        Pending = Pending.Add(note);
        Type(board, wrote.Prompt, isWriting: false);
        var outcome = await desk.Do(
            wrote.Note,
            () => On(board).Add(screen.Who, wrote.Prompt, wrote.Note, wrote.Text),
            texts["Said.Added"],
            () => desk.Do(wrote.Note, () => On(board).Delete(screen.Who, wrote.Note), texts["Said.Undone"]));
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

    private Task<Outcome?> Retain(BoardId board, RetainAnswer retain) => desk.Do(
        (board, retain.Prompt),
        () => On(board).Retain(screen.Who, retain.Prompt, retain.Answer, retain.From, retain.Instead?.Id, retain.Text),
        texts["Said.Retained", retain.Text],
        () => retain.Instead is { } before
            ? Again(board, retain.Prompt, before, retain.Answer)
            : Forget(board, retain),
        hasWords: retain.Instead is not null);

    private async Task Forget(BoardId board, RetainAnswer retain)
    {
        var cell = (board, retain.Prompt);
        await desk.Do(cell, () => On(board).Release(screen.Who, retain.Prompt, retain.Answer), texts["Said.Undone"]);
        await desk.Do(cell, () => On(board).DropVariant(screen.Who, retain.Prompt, retain.Answer));
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

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A board that shows itself to whoever holds one of its keys.</summary>
internal sealed class FakeBoard(BoardView view, params Secret[] keys) : IScenarioBoardGrain
{
    public BoardView View { get; set; } = view;

    public int Looks { get; private set; }

    public Task<BoardView?> See(Secret who)
    {
        Looks++;
        return Task.FromResult(keys.Contains(who) ? View : null);
    }

    public async Task<BoardChange?> SeeSince(Secret who, long? known) => await See(who) is { } seen
        ? new(seen.Id, seen.Scenario, null, seen.Version, [.. seen.Cells.Select(cell => new CellChange(cell, true))], seen.AtCells)
        : null;

    public Task<Outcome> Add(Secret who, PromptId prompt, NoteId note, string text) => throw new NotSupportedException();

    public Task<Outcome> Write(Secret who, PromptId prompt, NoteId note, string text) => throw new NotSupportedException();

    public Task<Outcome> Delete(Secret who, NoteId note) => throw new NotSupportedException();

    public Task<Outcome> Retain(Secret who, PromptId prompt, AnswerId answer, NoteId? from, AnswerId? instead, string text) =>
        throw new NotSupportedException();

    public Task<Outcome> Release(Secret who, PromptId prompt, AnswerId answer) => throw new NotSupportedException();

    public Task<Outcome> DropVariant(Secret who, PromptId prompt, AnswerId answer) => throw new NotSupportedException();

    public Task<Outcome> Mark(Secret who, PromptId prompt, CellMark mark, bool isSet) => throw new NotSupportedException();

    public Task Typing(Secret who, PromptId? prompt, bool isWriting) => throw new NotSupportedException();

    public Task Forget() => throw new NotSupportedException();
}

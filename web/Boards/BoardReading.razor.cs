using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Boards;

public sealed partial class BoardReading
{
    private bool _showsAll;

    [Parameter, EditorRequired]
    public required GroupView Group { get; set; }

    [Parameter, EditorRequired]
    public required Card Card { get; set; }

    [Parameter, EditorRequired]
    public required RoomView Room { get; set; }

    [Parameter, EditorRequired]
    public required Kit Kit { get; set; }

    /// <summary>Null while it is on its way.</summary>
    [Parameter]
    public BoardView? Board { get; set; }

    /// <summary>Of each cell, the newest ones; fewer than all folds those of a cell that has its answer: the page stays light.</summary>
    [Parameter]
    public int NotesShown { get; set; } = 1;

    /// <summary>A button shows what is folded; otherwise each cell says how many ideas are.</summary>
    [Parameter]
    public bool Unfolds { get; set; } = true;

    /// <summary>What has just been written or chosen.</summary>
    [Parameter]
    public FreshWords? Fresh { get; set; }

    /// <summary>The only cell that a narrow screen shows; null leaves them all.</summary>
    [Parameter]
    public PromptId? InSight { get; set; }

    [Parameter]
    public EventCallback<CardId> OnCard { get; set; }

    /// <summary>Once groups were made one, which of their cards is read.</summary>
    [Parameter]
    public EventCallback<GroupId> OnGroup { get; set; }

    [Parameter]
    public EventCallback<NoteView> OnRedact { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private Scenario? Scenario => Group.Scenario is { } scenario ? Kit.Find(scenario) : null;

    private string? Look(Prompt prompt, CellView? cell)
    {
        string?[] words =
        [
            cell?.Retained is null ? null : "ok",
            prompt.Id == Fresh?.Cell ? "neuf marquage" : null,
            prompt.Id == InSight ? "vu" : null,
        ];
        return string.Join(' ', words.OfType<string>()) is { Length: > 0 } look ? look : null;
    }

    private int Kept => _showsAll ? Limits.NotesPerCell : NotesShown;

    private int Hidden => Board?.Cells.Sum(Folded) ?? 0;

    private int Folded(CellView? cell) => cell switch
    {
        null => 0,
        { Retained: not null } when Kept < Limits.NotesPerCell => cell.Notes.Length - (IsFresh(cell.Notes.LastOrDefault()) ? 1 : 0),
        _ => Math.Max(0, cell.Notes.Length - Kept),
    };

    private bool IsFresh(NoteView? note) => note is not null && note.Id == Fresh?.Note;

    private void ShowAll() => _showsAll = true;

    private string Marks(CellView cell)
    {
        string?[] marks = [cell.IsDebate ? L["Debate"].Value : null, cell.IsConsensus ? L["Consensus"].Value : null];
        return string.Join(", ", marks.OfType<string>());
    }

    private string Typed(string? text) => text is null ? L["Erased"] : FrenchTypography.Set(text, Kit.Language);

    private string Author(SeatId seat) => Room.Find(seat) is { } person ? person.NameIn(S) : L["SomeoneGone"];
}

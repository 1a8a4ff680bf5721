using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.Web.Sessions;

/// <summary>The words of this tab: what is being typed, what the browser still knows of it, and what is out of sight.</summary>
public sealed partial class WorkshopPage
{
    private const string IdeaDraft = "idee";

    /// <summary>What is being typed, by cell; it outlives a phone that slept and a circuit that was lost.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public Dictionary<string, string>? KeptDrafts { get; set; }

    private Dictionary<string, string> Words => KeptDrafts ??= [];

    /// <summary>Notes and answers that are being changed on the board shown, by draft: as long as their field is open there.</summary>
    private readonly Dictionary<string, string> _changes = [];
    private BoardId? _changedOn;

    /// <summary>Words typed or sent for a place that is not on the screen any more, and changes that writing closed upon.</summary>
    private IEnumerable<(string Name, string Words)> Unsent => Words
        .Where(draft => !LeavesFromHere(draft.Key) && !IsNamed(SentWords.PartsOf(draft.Key).Place, draft.Value))
        .Concat(_changes.Where(_ => Room.Clock is { IsWritingClosed: true }))
        .Where(draft => draft.Value.Trim().Length > 0)
        .Select(draft => (draft.Key, draft.Value))
        .Concat(Stuck.Where(sent => !IsOnScreen(sent.Place)).Select(sent => (sent.Name, sent.Words)));

    private HashSet<string> NamesInSight() => [.. Unsent.Select(words => words.Name)];

    /// <summary>Their field is there. What was sent leaves from it again by itself, as long as one may write.</summary>
    private bool LeavesFromHere(string name) => SentWords.PartsOf(name) is (var place, { })
        ? IsOnScreen(place) && Room.Clock is { IsWritingClosed: false }
        : IsOnScreen(name);

    private bool IsOnScreen(string place) => Scene switch
    {
        SeatScene.Board => Card.Prompts.Any(prompt => WriteNote.PlaceOf(BoardNow, prompt.Id) == place),
        SeatScene.Wall => place == IdeaDraft,
        SeatScene.Needs => place.StartsWith(NeedDraft, StringComparison.Ordinal),
        SeatScene.Tour => place == WordPlace,
        SeatScene.Studio => !Room.Clock!.IsWritingClosed && Mine.Studio is { Kind: { } made } studio
            && place.StartsWith(WriteField.PlacesOf(studio.Group, made), StringComparison.Ordinal),
        _ => false,
    };

    // Its field is open: the same words are not shown a second time.
    private void Change(string draft, string text)
    {
        Words.Remove(draft);
        _changes.Remove(draft);
        if (text.Length > 0)
        {
            (HasField(draft) ? _changes : Words)[draft] = text;
        }
    }

    /// <summary>A field goes with its board or its note, and is shut when one comes back: what was typed there stays in sight.</summary>
    private void KeepChanges()
    {
        BoardId? shown = Scene is SeatScene.Board ? BoardNow : null;
        foreach (var (draft, text) in _changes.Where(change => shown != _changedOn || !HasField(change.Key)).ToList())
        {
            _changes.Remove(draft);
            Words[draft] = text;
        }

        _changedOn = shown;
    }

    private bool HasField(string draft) => Scene is SeatScene.Board
        && _screen!.Boards.GetValueOrDefault(BoardNow) is { } board
        && board.Cells.Any(cell =>
            draft == RetainedAnswer.DraftOf(board.Id, cell.Prompt) || cell.Notes.Any(note => draft == CellNotes.DraftOf(note)));

    private void TypeNote(BoardId board, PromptId prompt, string text)
    {
        Keep(WriteNote.PlaceOf(board, prompt), text);
        if (text.Length > 0)
        {
            Board.Type(board, prompt, isWriting: true);
        }
    }

    private void TypeIdea(string text) => Keep(IdeaDraft, text);

    private void Keep(string place, string text)
    {
        if (text.Length == 0)
        {
            Words.Remove(place);
        }
        else
        {
            Words[place] = text;
        }
    }

    private async Task Forget(string name)
    {
        Words.Remove(name, out var words);
        _changes.Remove(name);
        var (at, sent) = SentWords.PartsOf(name);
        // What was sent from the same place stays, under its own name.
        var isAlone = !Words.Keys.Any(other => SentWords.PartsOf(other) is (var place, { }) && place == at);
        await BrowserDrafts.Forget(at, sent, isAlone || sent is not null ? null : words);
        foreach (var (id, (place, _)) in _unstored.Where(sent => sent.Value.Name == name).ToList())
        {
            LetGo(place, words);
            await ForgetUnstored(place, id);
        }

        foreach (var (place, _, text) in Stuck.Where(stuck => stuck.Name == name).ToList())
        {
            Board.Drop(new(name));
            Ideas.Drop(new(name));
            LetGo(place, text);
            await BrowserDrafts.Forget(place, name);
        }
    }

    private void LetGo(string place, string? words)
    {
        if (Words.GetValueOrDefault(place) == words)
        {
            Words.Remove(place);
        }
    }
}

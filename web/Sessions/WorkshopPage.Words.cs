using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Studio;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Sessions;

/// <summary>The words of this tab: what is being typed, what the browser still knows of it, and what is out of sight.</summary>
public sealed partial class WorkshopPage
{
    private const string IdeaDraft = "idee";

    // What went into a cut is never answered: asked again with the next changes of the room, but not with each one on a slow line.
    private const int MostRecalls = 3;

    /// <summary>What is being typed, by cell; it outlives a phone that slept and a circuit that was lost.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public Dictionary<string, string>? KeptDrafts { get; set; }

    private Dictionary<string, string> Words => KeptDrafts ??= [];

    /// <summary>Notes and answers that are being changed on the board shown, by draft: as long as their field is open there.</summary>
    private readonly Dictionary<string, string> _changes = [];
    private BoardId? _changedOn;

    // Before the first answer of the browser, as after a cut: asked until it comes.
    private int _returns = -1;
    private int _recalledAt = -1;
    private int _recalls;

    /// <summary>By place, what was stored while the browser was being asked: its answer may still name it.</summary>
    private readonly HashSet<(string Place, string Words)> _storedSince = [];

    /// <summary>Words typed or sent for a place that is not on the screen any more, and changes that writing closed upon.</summary>
    private IEnumerable<(string Name, string Words)> Unsent => Words
        .Where(draft => !IsOnScreen(draft.Key) && !IsNamed(draft.Key, draft.Value))
        .Concat(_changes.Where(_ => Room.Clock is { IsWritingClosed: true }))
        .Where(draft => draft.Value.Trim().Length > 0)
        .Select(draft => (draft.Key, draft.Value))
        .Concat(Stuck.Where(sent => !IsOnScreen(sent.Place)).Select(sent => (sent.Name, sent.Words)));

    private HashSet<string> NamesInSight() => [.. Unsent.Select(words => words.Name)];

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

    /// <summary>
    /// After a reload, and after a cut, the browser alone knows what was typed and sent meanwhile: nothing of it may go out of sight.
    /// </summary>
    private async Task Recall(SessionId? gathering, int returns)
    {
        try
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>(
                "import", BrowserTrouble.Patience, $"./{Assets["js/atelier.js"]}");
            var kept = await script.InvokeAsync<Dictionary<string, string>?>("kept", BrowserTrouble.Patience, gathering?.Value);
            // The first answer says it all: what was typed since, the server heard.
            foreach (var (place, words) in (kept ?? []).Where(one => returns > _returns && IsNews(one.Key, one.Value)))
            {
                (_changes.ContainsKey(place) ? _changes : Words)[place] = words;
            }

            _returns = Math.Max(_returns, returns);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // A browser that keeps nothing has nothing to recall; one that is cut off is asked when it is back.
        }
    }

    private async Task RecallWhenBack(SessionScreen screen, SeatId seat)
    {
        var (returns, gathering) = (screen.Returns, screen.Room.Gathering?.Gathering);
        if (returns != _recalledAt)
        {
            (_recalledAt, _recalls) = (returns, 0);
            _storedSince.Clear();
        }

        if (returns == _returns || _recalls == MostRecalls)
        {
            return;
        }

        _recalls++;
        // Told first and waited for last: a browser does what it is asked in that order, and one that is away is asked for all at once.
        var isTold = Task.WhenAll(BrowserDrafts.SitDown(seat, gathering), BrowserDrafts.ForgetAgain());
        await Recall(gathering, returns);
        _recalls -= returns == _recalledAt ? 1 : 0;
        await isTold;
    }

    /// <summary>The scene is drawn meanwhile, however slow the line.</summary>
    private async Task ShowRecalled(Task recalling)
    {
        await recalling;
        if (!_gone.IsCancellationRequested)
        {
            KeepChanges();
            _ = SettleSent();
            StateHasChanged();
        }
    }

    private bool IsNews(string place, string words) =>
        !_storedSince.Contains((place, words.Trim())) && !RefusedWith(place, words).Any();

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
        await BrowserDrafts.Forget(name);
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

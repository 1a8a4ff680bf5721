using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Layout;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Sessions;

/// <summary>What the browser alone knows of the words of this tab is asked for: after a cut, and once a field is gone.</summary>
public sealed partial class WorkshopPage
{
    // What went into a cut is never answered: asked again with the next changes of the room, but not with each one on a slow line.
    private const int MostRecalls = 3;

    // Before the first answer of the browser, as after a cut: asked until it comes.
    private int _returns = -1;
    private int _recalledAt = -1;
    private int _recalls;
    private bool _hasLostFields;

    /// <summary>By place, what was stored while the browser was being asked: its answer may still name it.</summary>
    private readonly HashSet<(string Place, string Words)> _storedSince = [];

    private bool ClosesUpon(Seen before) =>
        Room.Clock is { IsWritingClosed: true } && before.Room.Clock is not { IsWritingClosed: true };

    /// <summary>Null where it does not answer.</summary>
    private async Task<Dictionary<string, string>?> AskBrowser()
    {
        try
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>(
                "import", BrowserTrouble.Patience, $"./{Assets["js/atelier.js"]}");
            var gathering = _screen!.Room.Gathering?.Gathering;
            return await script.InvokeAsync<Dictionary<string, string>?>("kept", BrowserTrouble.Patience, gathering?.Value) ?? [];
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // A browser that keeps nothing has nothing to recall; one that is cut off is asked when it is back.
            return null;
        }
    }

    /// <summary>
    /// After a reload, and after a cut, the browser alone knows what was typed and sent meanwhile: nothing of it may go out of sight.
    /// </summary>
    private async Task Recall(int returns)
    {
        if (await AskBrowser() is { } kept)
        {
            // The first answer says it all: what was typed since, the server heard.
            Take(kept, _ => returns > _returns);
            _returns = Math.Max(_returns, returns);
        }
    }

    /// <summary>
    /// What was typed or sent as its field went arrived where nobody heard it any more: the browser, asked once it has drawn what
    /// stands there instead, knows of it.
    /// </summary>
    private async Task RecallLost()
    {
        _hasLostFields = false;
        var isSaid = NamesInSight().Count > 0;
        await ShowRecalled(Counted(_recalledAt, async () => Take(
            await AskBrowser() ?? [],
            name => Room.Clock is { IsWritingClosed: true } || !IsOnScreen(SentWords.PartsOf(name).Place))));
        await (isSaid || NamesInSight().Count is 0 ? Task.CompletedTask : Announcer.Say(T["Said.WritingClosed"]));
    }

    /// <summary>What leaves from its field again is shown there, unless something else was typed there since.</summary>
    private void Take(Dictionary<string, string> kept, Func<string, bool> isAsked)
    {
        foreach (var (name, words) in kept.Where(one => isAsked(one.Key) && IsNews(one.Key, one.Value)))
        {
            var (place, id) = SentWords.PartsOf(name);
            if (id is null)
            {
                (_changes.ContainsKey(place) ? _changes : Words)[place] = words;
            }
            else if (!LeavesFromHere(name))
            {
                // What was heard of them as they were typed left with them, unless others are typed there now.
                _ = kept.ContainsKey(place) || Words.Remove(place);
                Words[name] = words;
            }
            else if (!kept.ContainsKey(place))
            {
                Words[place] = words;
            }
        }
    }

    private async Task Counted(int returns, Func<Task> asking)
    {
        _recalls++;
        await asking();
        _recalls -= returns == _recalledAt ? 1 : 0;
    }

    private async Task RecallWhenBack(SessionScreen screen, SeatId seat)
    {
        var returns = screen.Returns;
        if (returns != _recalledAt)
        {
            (_recalledAt, _recalls) = (returns, 0);
            _storedSince.Clear();
        }

        if (returns == _returns || _recalls >= MostRecalls)
        {
            return;
        }

        // Told first and waited for last: a browser does what it is asked in that order, and one that is away is asked for all at once.
        var isTold = Task.WhenAll(BrowserDrafts.SitDown(seat, screen.Room.Gathering?.Gathering), BrowserDrafts.ForgetAgain());
        await Counted(returns, () => Recall(returns));
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

    private bool IsNews(string name, string words) =>
        SentWords.PartsOf(name) is var (place, id)
        && !_storedSince.Contains((place, words.Trim()))
        && !RefusedWith(place, words).Any()
        && !Board.Pending.Any(note => note.Note.Value == id)
        && !Ideas.Pending.Any(idea => idea.Idea.Value == id);
}

using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Tours;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Sessions;

/// <summary>The words of this tab: what is being typed, what is on its way, and what the browser still keeps of either.</summary>
public sealed partial class WorkshopPage
{
    private const string IdeaDraft = "idee";

    /// <summary>What is being typed, by cell; it outlives a phone that slept and a circuit that was lost.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public Dictionary<string, string>? KeptDrafts { get; set; }

    private Dictionary<string, string> Words => KeptDrafts ??= [];

    /// <summary>Notes and answers that are being changed, by draft: the field stands on the board alone.</summary>
    private readonly Dictionary<string, string> _changes = [];

    // Before the first answer of the browser, as after a cut: asked until it comes.
    private int _returns = -1;

    /// <summary>Words typed or sent for a place that is not on the screen any more.</summary>
    private IEnumerable<(string Name, string Words)> Unsent => Words
        .Where(draft => draft.Value.Trim().Length > 0 && !IsOnScreen(draft.Key))
        .Concat(_changes.Where(_ => Scene is not SeatScene.Board))
        .Select(draft => (draft.Key, draft.Value))
        .Concat(Board.Pending.Where(note => note.IsStuck && !IsOnScreen(note.Prompt.Value)).Select(note => (note.Note.Value, note.Text)))
        .Concat(Ideas.Pending.Where(idea => idea.IsStuck && !IsOnScreen(IdeaDraft)).Select(idea => (idea.Idea.Value, idea.Text)));

    private bool IsOnScreen(string place) => Scene switch
    {
        SeatScene.Board => Card.Prompts.Any(prompt => prompt.Id.Value == place),
        SeatScene.Wall => place == IdeaDraft,
        SeatScene.Needs => place.StartsWith(NeedDraft, StringComparison.Ordinal),
        SeatScene.Tour => place.StartsWith(TourScreen.DraftPrefix, StringComparison.Ordinal),
        SeatScene.Studio => !Room.Clock!.IsWritingClosed && place.StartsWith(WriteField.Places, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// After a reload, and after a cut, the browser alone knows what was typed and sent meanwhile: nothing of it may go out of sight.
    /// </summary>
    /// <returns>Whether the browser answered.</returns>
    private async Task<bool> Recall()
    {
        try
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>(
                "import", BrowserTrouble.Patience, $"./{Assets["js/atelier.js"]}");
            foreach (var (place, words) in await script.InvokeAsync<Dictionary<string, string>?>("kept", BrowserTrouble.Patience) ?? [])
            {
                Words[place] = words;
            }

            return true;
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // A browser that keeps nothing has nothing to recall; one that is cut off is asked when it is back.
            return false;
        }
    }

    private async Task RecallWhenBack(SessionScreen screen)
    {
        var returns = screen.Returns;
        if (returns != _returns && await Recall())
        {
            _returns = returns;
        }
    }

    // Its field is open: the same words are not shown a second time.
    private void Change(string draft, string text)
    {
        Words.Remove(draft);
        if (text.Length == 0)
        {
            _changes.Remove(draft);
        }
        else
        {
            _changes[draft] = text;
        }
    }

    private void TypeNote(PromptId prompt, string text)
    {
        Keep(prompt.Value, text);
        if (text.Length > 0)
        {
            Board.Type(BoardNow, prompt, isWriting: true);
        }
    }

    private void TypeIdea(string text) => Keep(IdeaDraft, text);

    private Task ForgetWords(BoardGesture gesture, Outcome? outcome) => gesture switch
    {
        WriteNote wrote when !Board.Pending.Any(note => note.IsStuck && note.Note == wrote.Note) =>
            BrowserDrafts.Forget(wrote.Prompt.Value, wrote.Note.Value),
        EditNote edit => Settle(CellNotes.DraftOf(edit.Note), edit.Text, outcome),
        RetainAnswer { Instead: not null } retain => Settle(RetainedAnswer.DraftOf(retain.Prompt), retain.Text, outcome),
        _ => Task.CompletedTask,
    };

    /// <summary>The field is gone once it was sent: refused, the words stay in sight; unanswered, the notice sends them again.</summary>
    private Task Settle(string draft, string words, Outcome? outcome)
    {
        if (outcome is { IsAccepted: false })
        {
            Keep(draft, words);
        }

        return outcome is { IsAccepted: true } ? BrowserDrafts.Forget(draft) : Task.CompletedTask;
    }

    /// <summary>Only now is the browser's own copy of the words not needed any more, unless new ones are being typed there.</summary>
    private Task ForgetSent(string place) =>
        Words.ContainsKey(place) ? Task.CompletedTask : BrowserDrafts.Forget(place);

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
        Words.Remove(name);
        _changes.Remove(name);
        await BrowserDrafts.Forget(name);
        foreach (var note in Board.Pending.Where(note => note.Note.Value == name).ToList())
        {
            Board.Drop(note);
            await BrowserDrafts.Forget(note.Prompt.Value, name);
        }

        foreach (var idea in Ideas.Pending.Where(idea => idea.Idea.Value == name).ToList())
        {
            Ideas.Drop(idea);
            await BrowserDrafts.Forget(IdeaDraft, name);
        }
    }
}

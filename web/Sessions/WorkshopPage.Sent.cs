using FilageFuturs.Web.Boards;

namespace FilageFuturs.Web.Sessions;

/// <summary>Words that left this tab: stored, refused or unanswered, and what becomes of the browser's own copy.</summary>
public sealed partial class WorkshopPage
{
    /// <summary>Needs and words about an object that were sent and are not stored, by their id; their names are those in sight.</summary>
    private readonly Dictionary<string, (string Place, string Name)> _unstored = [];

    private IEnumerable<(string Place, string Name, string Words)> Stuck =>
    [
        .. Board.Pending.Where(note => note.IsStuck).Select(note => (note.Place, note.Note.Value, note.Text)),
        .. Ideas.Pending.Where(idea => idea.IsStuck).Select(idea => (IdeaDraft, idea.Idea.Value, idea.Text)),
    ];

    private Task ForgetWords(BoardGesture gesture, Outcome? outcome) => gesture switch
    {
        WriteNote wrote when !Board.Pending.Any(note => note.IsStuck && note.Note == wrote.Note) =>
            ForgetSent(wrote.Place, wrote.Text, wrote.Note.Value),
        EditNote edit => Settle(CellNotes.DraftOf(edit.Note), edit.Text, outcome),
        RetainAnswer { IsRephrased: true } retain => Settle(RetainedAnswer.DraftOf(retain.Board, retain.Prompt), retain.Text, outcome),
        _ => Task.CompletedTask,
    };

    /// <summary>Words for which nobody answered are stored after all where they are shown under their id.</summary>
    private Task SettleSent()
    {
        var stuck = Stuck.ToList();
        Board.Settle();
        Ideas.Settle();
        return Task.WhenAll(stuck.Except(Stuck).ToList().Select(sent => ForgetSent(sent.Place, sent.Words, sent.Name)));
    }

    /// <summary>The field is gone once it was sent: refused, the words stay in sight; unanswered, the notice sends them again.</summary>
    private Task Settle(string draft, string words, Outcome? outcome)
    {
        if (outcome is { IsAccepted: false })
        {
            Keep(draft, words);
        }

        return outcome is { IsAccepted: true } ? ForgetSent(draft, words) : Task.CompletedTask;
    }

    /// <summary>Only now is the browser's own copy not needed any more. After a cut it may have named them among those that wait.</summary>
    /// <param name="id">That they were sent under; without one the place forgets them, unless new ones are being typed there.</param>
    private Task ForgetSent(string place, string words, string? id = null)
    {
        if (Words.GetValueOrDefault(place, "").Trim() == words)
        {
            Words.Remove(place);
        }

        if (_recalls > 0)
        {
            _storedSince.Add((place, words));
        }

        if (id is not null)
        {
            Words.Remove(SentWords.NameOf(place, id));
            return BrowserDrafts.Forget(place, id);
        }

        return Words.ContainsKey(place) ? Task.CompletedTask : BrowserDrafts.Forget(place, words: words);
    }

    /// <summary>
    /// The field is empty once it was sent: refused, the words stay in sight. Unless they are stored the browser keeps them too, and
    /// sends them again after a reload.
    /// </summary>
    /// <param name="name">That they stay in sight under.</param>
    /// <param name="id">That they were sent under.</param>
    private async Task SettleEmptied(string name, string place, string words, string id, Outcome? outcome)
    {
        if (outcome is not { IsAccepted: true })
        {
            _unstored[id] = (place, name);
            if (outcome is not null)
            {
                Words[name] = words;
            }

            return;
        }

        // The same words, refused before under another id, would be there twice.
        foreach (var same in RefusedWith(place, words).ToList())
        {
            await Forget(same);
        }

        Words.Remove(name);
        _unstored.Remove(id);

        // A word about an object takes the place of those said before: they would leave again, and stand there in its stead.
        foreach (var before in _unstored.Where(sent => sent.Value.Name == name).ToList())
        {
            await ForgetUnstored(place, before.Key);
        }
    }

    private Task ForgetUnstored(string place, string id)
    {
        _unstored.Remove(id);
        return BrowserDrafts.Forget(place, id);
    }

    /// <summary>The names of words from this place that are in sight already, and that the browser still names by the place.</summary>
    private IEnumerable<string> RefusedWith(string place, string words) => _unstored.Values
        .Where(sent => sent.Place == place && Words.GetValueOrDefault(sent.Name) == words)
        .Select(sent => sent.Name)
        .Distinct();

    /// <summary>These, or words that nobody answered, are in sight by a name of their own: they are not shown by their place too.</summary>
    private bool IsNamed(string place, string words) =>
        RefusedWith(place, words).Any() || Stuck.Any(sent => sent.Place == place && sent.Words == words);
}

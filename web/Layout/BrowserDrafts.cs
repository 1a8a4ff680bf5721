using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What people type in a field marked data-draft="key", and what they send from it, is kept by their browser (js/drafts.js)
/// until this says that it is stored, or given up.
/// </summary>
public sealed class BrowserDrafts(IJSRuntime browser)
{
    // A note every second into a cut as long as it takes to be noticed, and as much again.
    private const int Kept = 60;

    private readonly List<Stored> _unheard = [];

    // By field, what left it last: a browser that did not hear that it is stored puts it back there.
    private readonly Dictionary<string, (string Words, Func<string> Read, Action<string> Write)> _left = [];
    private int _returns;

    /// <summary>
    /// Sends the words of a field. It is empty at once: pressed twice, they leave once. Words that could not be sent come back to it,
    /// before what was typed since.
    /// </summary>
    /// <param name="read">What the field holds.</param>
    /// <param name="write">Puts words into it.</param>
    /// <param name="sending">Answers whether the words were sent.</param>
    public async Task Send(string key, Func<string> read, Action<string> write, Func<string, Task<bool>> sending)
    {
        if (read().Trim() is not { Length: > 0 } words)
        {
            return;
        }

        write("");
        var isSent = await sending(words);
        // After a cut the browser gives back the words that are on their way; anything else was typed since.
        var since = read().Trim() == words ? "" : read();
        write(isSent ? since : $"{words} {since}".TrimEnd());
        if (read().Length is 0)
        {
            _left[key] = (words, read, write);
            await Forget(key, words: words);
        }
    }

    /// <summary>Words that came back to their field are stored after all: they leave it, unless they were changed meanwhile.</summary>
    public async Task LetGo(string key, string words, Func<string> read, Action<string> write)
    {
        if (read().StartsWith(words, StringComparison.Ordinal))
        {
            write(read()[words.Length..].TrimStart());
            _left[key] = (words, read, write);
            await (read().Length is 0 ? Forget(key, words: words) : Task.CompletedTask);
        }
    }

    /// <param name="sent">The id of the words that are stored; null forgets all that the field kept.</param>
    /// <param name="words">Without an id: these are stored, and what else is typed there by now stays.</param>
    public Task Forget(string key, string? sent = null, string? words = null) => Tell(new(key, sent, words));

    /// <summary>
    /// Once the connection is back, before the browser is asked what it still keeps: what is stored and was said so into the cut.
    /// </summary>
    public async Task ForgetAgain()
    {
        var lost = _unheard.ToList();
        await Task.WhenAll(lost.Select(Tell));
        foreach (var stored in lost.Where(one => one.Words is not null && !_unheard.Contains(one)))
        {
            if (_left.TryGetValue(stored.Key, out var field) && field.Words == stored.Words && field.Read().Trim() == stored.Words)
            {
                field.Write("");
            }
        }
    }

    /// <summary>At each change of a screen where words leave by <see cref="Send"/>: what came back to its field leaves it again.</summary>
    /// <param name="returns">How often it was cut and came back, as <see cref="SessionScreen.Returns"/>.</param>
    /// <returns>Whether it has just come back: its fields are drawn again.</returns>
    public async Task<bool> ForgetAgain(int returns)
    {
        var isBack = returns != _returns;
        _returns = returns;
        await (isBack ? ForgetAgain() : Task.CompletedTask);
        return isBack;
    }

    /// <summary>Whoever is called away from this page finds its words in the other pages of the gathering too.</summary>
    public Task TakeAlong(SessionId gathering) => browser.Tell("futurs.takeDraftsAlong", gathering.Value);

    /// <summary>Told before a seat is drawn: what the one before left on this device is neither shown to it nor sent for it.</summary>
    public Task SitDown(SeatId seat, SessionId? gathering) => browser.Tell("futurs.sitDown", seat.Value, gathering?.Value);

    // Until it is heard: whoever is back may ask before the patience is over. Without a name of its own it is said once, and would
    // take along what was typed since.
    private async Task Tell(Stored stored)
    {
        _unheard.Remove(stored);
        if ((stored.Sent ?? stored.Words) is not null)
        {
            _unheard.Add(stored);
            _unheard.RemoveRange(0, Math.Max(0, _unheard.Count - Kept));
        }

        object?[] said = stored.Words is null ? [stored.Key, stored.Sent] : [stored.Key, stored.Sent, stored.Words];
        if (await browser.Tell("futurs.forgetDraft", said))
        {
            _unheard.Remove(stored);
        }
    }

    private sealed record Stored(string Key, string? Sent, string? Words);
}

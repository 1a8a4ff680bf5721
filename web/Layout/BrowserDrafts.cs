using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What people type in a field marked data-draft="key", and what they send from it, is kept by their browser (js/drafts.js)
/// until this says that it is stored, or given up.
/// </summary>
public sealed class BrowserDrafts(IJSRuntime browser)
{
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
            await Forget(key);
        }
    }

    /// <summary>Words that came back to their field are stored after all: they leave it, unless they were changed meanwhile.</summary>
    public async Task LetGo(string key, string words, Func<string> read, Action<string> write)
    {
        if (read().StartsWith(words, StringComparison.Ordinal))
        {
            write(read()[words.Length..].TrimStart());
            await (read().Length is 0 ? Forget(key) : Task.CompletedTask);
        }
    }

    /// <param name="sent">The id of the words that are stored; null forgets all that the field kept.</param>
    public Task Forget(string key, string? sent = null) => browser.Tell("futurs.forgetDraft", key, sent);

    /// <summary>Whoever is called away from this page finds its words in the other pages of the gathering too.</summary>
    public Task TakeAlong(SessionId gathering) => browser.Tell("futurs.takeDraftsAlong", gathering.Value);

    /// <summary>Told before a seat is drawn: what the one before left on this device is neither shown to it nor sent for it.</summary>
    public Task SitDown(SeatId seat, SessionId? gathering) => browser.Tell("futurs.sitDown", seat.Value, gathering?.Value);
}

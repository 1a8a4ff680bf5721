using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What people type in a field marked data-draft="key", and what they send from it, is kept by their browser (js/drafts.js)
/// until this says that it is stored, or given up.
/// </summary>
public sealed class Drafts(IJSRuntime browser)
{
    /// <param name="sent">The id of the words that are stored; null forgets all that the field kept.</param>
    public async Task Forget(string key, string? sent = null)
    {
        try
        {
            await browser.InvokeVoidAsync("futurs.forgetDraft", BrowserTrouble.Patience, key, sent);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // The page is gone, and what it kept is asked again when it comes back.
        }
    }
}

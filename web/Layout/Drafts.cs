using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What people type in a field marked data-draft="key" is kept by their browser (js/drafts.js) until this says that it
/// is stored, or given up.
/// </summary>
public sealed class Drafts(IJSRuntime browser)
{
    public async Task Forget(string key)
    {
        try
        {
            await browser.InvokeVoidAsync("futurs.forgetDraft", key);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what it kept is asked again when it comes back.
        }
    }
}

using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>Speaks through the one polite live region of the page, after what it is already saying.</summary>
public sealed class Announcer(IJSRuntime browser)
{
    public async Task Say(string sentence)
    {
        try
        {
            await browser.InvokeVoidAsync("futurs.say", sentence);
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to hear.
        }
    }
}

using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>Speaks through the one polite live region of the page, after what it is already saying.</summary>
public sealed class Announcer(IJSRuntime browser)
{
    public Task Say(string sentence) => Call("futurs.say", sentence);

    /// <summary>After a step changes. The title needs tabindex="-1".</summary>
    public Task GoToTitle() => Call("futurs.goToTitle");

    private async Task Call(string name, params object[] arguments)
    {
        try
        {
            await browser.InvokeVoidAsync(name, BrowserTrouble.Patience, arguments);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // Nobody is there to hear: what is drawn does not wait for what is said.
        }
    }
}

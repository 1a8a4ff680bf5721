using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>Speaks through the one polite live region of the page, after what it is already saying.</summary>
public sealed class Announcer(IJSRuntime browser)
{
    public Task Say(string sentence) => browser.Tell("futurs.say", sentence);

    /// <summary>After a step changes. The title needs tabindex="-1".</summary>
    public Task GoToTitle() => browser.Tell("futurs.goToTitle");
}

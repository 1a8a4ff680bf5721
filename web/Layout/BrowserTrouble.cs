using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What comes of asking the browser something. Until a cut is noticed, questions go into a dead socket and are never asked
/// again, unlike what is drawn: nobody may wait long for an answer, nor fail without it.
/// </summary>
internal static class BrowserTrouble
{
    /// <summary>
    /// After this, what was asked of a browser is taken for lost: shorter than the silence that ends a connection, longer than any
    /// answer that still comes. Nothing that is drawn waits for it.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>The tab is gone, was out of reach, or its script could not.</summary>
    public static bool IsPassing(Exception trouble) =>
        trouble is JSDisconnectedException or JSException or OperationCanceledException or ObjectDisposedException;

    /// <summary>Tells the browser something that nothing waits for: what is drawn goes on without it.</summary>
    /// <returns>Whether it answered.</returns>
    public static async Task<bool> Tell(this IJSRuntime browser, string function, params object?[] arguments)
    {
        try
        {
            await browser.InvokeVoidAsync(function, Patience, arguments);
            return true;
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            // The page is gone: nobody is there to hear, and what its browser kept is asked again when it comes back.
            return false;
        }
    }

    /// <summary>Takes the keyboard there, unless the element has left meanwhile: on a slow line what was drawn is no more.</summary>
    public static async Task TakeFocus(this ElementReference element)
    {
        try
        {
            // One that was never drawn has no context.
            await (element.Context is null ? ValueTask.CompletedTask : element.FocusAsync());
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            // Whoever pressed is elsewhere by now.
        }
    }
}

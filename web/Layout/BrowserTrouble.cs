using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// What comes of asking the browser something. Until a cut is noticed, questions go into a dead socket and are never asked
/// again, unlike what is drawn: nobody may wait long for an answer, nor fail without it.
/// </summary>
internal static class BrowserTrouble
{
    /// <summary>After this, what was asked of a browser is taken for lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The tab is gone, was out of reach, or its script could not.</summary>
    public static bool IsPassing(Exception trouble) =>
        trouble is JSDisconnectedException or JSException or OperationCanceledException or ObjectDisposedException;
}

namespace FilageFuturs.BrowserTests;

// The connection is cut, and for some seconds nobody knows: what the page says is lost, what it is told still comes.
public sealed partial class Visitor
{
    private const string LosesWhatItSays =
        """
        () => {
          const send = WebSocket.prototype.send;
          WebSocket.prototype.send = function (data) { if (!globalThis.isLost) send.call(this, data); };
        }
        """;

    // As Blazor tells the banner.
    private const string IsBack =
        """
        banner => {
          globalThis.isLost = false;
          banner.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'hide' } }));
        }
        """;

    /// <summary>Once on each page, before the first <see cref="IsCut"/>.</summary>
    public Task KnowsHowToLose() => Page.EvaluateAsync(LosesWhatItSays);

    public Task IsCut() => Page.EvaluateAsync("() => { globalThis.isLost = true; }");

    public Task ComesBack() => Page.Locator(".reconnexion").EvaluateAsync(IsBack);
}

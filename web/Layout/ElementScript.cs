using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// One of our scripts listening to one element for as long as its component lives. The script exports « start », which
/// answers with what « stop » ends, and started again on an element leaves it what it had; it calls what is marked
/// [JSInvokable] here.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <param name="file">In js/.</param>
internal abstract class ElementScript<TSelf>(IJSRuntime browser, string file) : IAsyncDisposable
    where TSelf : ElementScript<TSelf>
{
    // A script that is slow to come the first time is there for the next try.
    private const int Tries = 5;

    private Task _starting = Task.CompletedTask;
    private IJSObjectReference? _listening;
    private DotNetObjectReference<TSelf>? _self;
    private bool _isGone;

    protected PageScript Script { get; } = new(browser, $"./js/{file}");

    /// <summary>At each drawing: a browser that did not answer for long is asked again.</summary>
    public Task Listen(ElementReference root)
    {
        if (_listening is null && _starting.IsCompleted)
        {
            _starting = Start(root);
        }

        return _starting;
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        try
        {
            await (_listening?.InvokeVoidAsync("stop", BrowserTrouble.Patience) ?? ValueTask.CompletedTask);
            await (_listening?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // Its listeners go with the tab, or with the element.
        }

        await Script.DisposeAsync();
        _self?.Dispose();
    }

    private async Task Start(ElementReference root)
    {
        _self ??= DotNetObjectReference.Create((TSelf)this);
        for (var tries = 0; _listening is null && tries < Tries && !_isGone; tries++)
        {
            _listening = await Script.Ask<IJSObjectReference>("start", root, _self);
        }
    }
}

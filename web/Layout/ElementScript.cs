using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// One of our scripts listening to one element for as long as its component lives. The script exports « start », which
/// answers with what « stop » ends; it calls what is marked [JSInvokable] here.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
internal abstract class ElementScript<TSelf> : IAsyncDisposable
    where TSelf : ElementScript<TSelf>
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _listening;
    private DotNetObjectReference<TSelf>? _self;

    protected IJSObjectReference Module => _module!;

    /// <param name="file">In js/.</param>
    protected async Task Begin(IJSRuntime browser, string file, ElementReference root)
    {
        _self = DotNetObjectReference.Create((TSelf)this);
        _module = await browser.InvokeAsync<IJSObjectReference>("import", $"./js/{file}");
        _listening = await _module.InvokeAsync<IJSObjectReference>("start", root, _self);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_listening?.InvokeVoidAsync("stop", BrowserTrouble.Patience) ?? ValueTask.CompletedTask);
            await (_listening?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // Its listeners go with the tab, or with the element.
        }

        _self?.Dispose();
    }
}

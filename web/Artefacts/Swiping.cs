using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A card pushed aside by mouse, finger or pen, done by js/swipe.js: only the choice crosses the wire.</summary>
internal sealed class Swiping : IAsyncDisposable
{
    private readonly Func<bool, Task> _choose;
    private IJSObjectReference? _module;
    private IJSObjectReference? _listening;
    private DotNetObjectReference<Swiping>? _self;

    private Swiping(Func<bool, Task> choose) => _choose = choose;

    /// <param name="choose">True to the right.</param>
    public static async Task<Swiping> Start(IJSRuntime browser, ElementReference root, Func<bool, Task> choose)
    {
        var swiping = new Swiping(choose);
        swiping._self = DotNetObjectReference.Create(swiping);
        swiping._module = await browser.InvokeAsync<IJSObjectReference>("import", "./js/swipe.js");
        swiping._listening = await swiping._module.InvokeAsync<IJSObjectReference>("start", root, swiping._self);
        return swiping;
    }

    [JSInvokable]
    public Task Choose(bool isYes) => _choose(isYes);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _listening!.InvokeVoidAsync("stop");
            await _listening!.DisposeAsync();
            await _module!.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and its listeners with it.
        }

        _self?.Dispose();
    }
}

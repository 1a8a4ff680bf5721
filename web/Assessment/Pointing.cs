using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Assessment;

/// <summary>A mark put on a plane by mouse, finger or pen, done by js/plane.js: only where it is let go crosses the wire.</summary>
internal sealed class Pointing : IAsyncDisposable
{
    private readonly Func<PlanePoint, Task> _put;
    private IJSObjectReference? _module;
    private IJSObjectReference? _listening;
    private DotNetObjectReference<Pointing>? _self;

    private Pointing(Func<PlanePoint, Task> put) => _put = put;

    public static async Task<Pointing> Start(IJSRuntime browser, ElementReference root, Func<PlanePoint, Task> put)
    {
        var pointing = new Pointing(put);
        pointing._self = DotNetObjectReference.Create(pointing);
        pointing._module = await browser.InvokeAsync<IJSObjectReference>("import", "./js/plane.js");
        pointing._listening = await pointing._module.InvokeAsync<IJSObjectReference>("start", root, pointing._self);
        return pointing;
    }

    [JSInvokable]
    public Task Put(int x, int y) => _put(new(x, y));

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

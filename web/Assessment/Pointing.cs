using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Assessment;

/// <summary>A mark put on a plane by mouse, finger or pen, done by js/plane.js: only where it is let go crosses the wire.</summary>
internal sealed class Pointing : ElementScript<Pointing>
{
    private readonly Func<PlanePoint, Task> _put;

    private Pointing(Func<PlanePoint, Task> put) => _put = put;

    public static async Task<Pointing> Start(IJSRuntime browser, ElementReference root, Func<PlanePoint, Task> put)
    {
        var pointing = new Pointing(put);
        await pointing.Begin(browser, "plane.js", root);
        return pointing;
    }

    [JSInvokable]
    public Task Put(int x, int y) => _put(new(x, y));
}

using FilageFuturs.Web.Layout;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Assessment;

/// <summary>A mark put on a plane by mouse, finger or pen, done by js/plane.js: only where it is let go crosses the wire.</summary>
internal sealed class Pointing(IJSRuntime browser, Func<PlanePoint, Task> put) : ElementScript<Pointing>(browser, "plane.js")
{
    [JSInvokable]
    public Task Put(int x, int y) => put(new(x, y));
}

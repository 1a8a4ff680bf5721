using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// Drag by mouse, finger or pen inside one element, done by js/drag.js: things carry data-take, places data-drop.
/// Nothing crosses the wire while moving, only when another place is under the pointer and at the drop.
/// </summary>
internal sealed class Dragging : ElementScript<Dragging>
{
    private readonly Func<string, string?, Task> _over;
    private readonly Func<string, string, Task> _drop;

    private Dragging(Func<string, string?, Task> over, Func<string, string, Task> drop) => (_over, _drop) = (over, drop);

    /// <param name="over">The thing and the place under it; null when none.</param>
    /// <param name="drop">The thing and the place where it was let go.</param>
    public static async Task<Dragging> Start(
        IJSRuntime browser, ElementReference root, Func<string, string?, Task> over, Func<string, string, Task> drop)
    {
        var dragging = new Dragging(over, drop);
        await dragging.Begin(browser, "drag.js", root);
        return dragging;
    }

    [JSInvokable]
    public Task Over(string taken, string? place) => _over(taken, place);

    [JSInvokable]
    public Task Drop(string taken, string place) => _drop(taken, place);

    public async Task Focus(string element) => await Module.InvokeVoidAsync("focus", element);
}

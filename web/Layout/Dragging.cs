using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// Drag by mouse, finger or pen inside one element, done by js/drag.js: things carry data-take, places data-drop.
/// Nothing crosses the wire while moving, only when another place is under the pointer and at the drop.
/// </summary>
/// <param name="drop">The thing and the place where it was let go.</param>
/// <param name="over">The thing and the place under it; null when none.</param>
internal sealed class Dragging(IJSRuntime browser, Func<string, string, Task> drop, Func<string, string?, Task>? over = null)
    : ElementScript<Dragging>(browser, "drag.js")
{
    [JSInvokable]
    public Task Over(string taken, string? place) => over?.Invoke(taken, place) ?? Task.CompletedTask;

    [JSInvokable]
    public Task Drop(string taken, string place) => drop(taken, place);

    public Task Focus(string element) => Script.Ask<object>("focus", element);
}

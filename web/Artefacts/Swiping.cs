using FilageFuturs.Web.Layout;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A card pushed aside by mouse, finger or pen, done by js/swipe.js: only the choice crosses the wire.</summary>
/// <param name="choose">True to the right.</param>
internal sealed class Swiping(IJSRuntime browser, Func<bool, Task> choose) : ElementScript<Swiping>(browser, "swipe.js")
{
    [JSInvokable]
    public Task Choose(bool isYes) => choose(isYes);
}

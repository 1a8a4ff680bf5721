using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A card pushed aside by mouse, finger or pen, done by js/swipe.js: only the choice crosses the wire.</summary>
internal sealed class Swiping : ElementScript<Swiping>
{
    private readonly Func<bool, Task> _choose;

    private Swiping(Func<bool, Task> choose) => _choose = choose;

    /// <param name="choose">True to the right.</param>
    public static async Task<Swiping> Start(IJSRuntime browser, ElementReference root, Func<bool, Task> choose)
    {
        var swiping = new Swiping(choose);
        await swiping.Begin(browser, "swipe.js", root);
        return swiping;
    }

    [JSInvokable]
    public Task Choose(bool isYes) => _choose(isYes);
}

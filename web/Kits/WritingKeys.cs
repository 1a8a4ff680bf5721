using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Kits;

/// <summary>Ctrl + Z and its like, and where the focus goes, done by js/ecrire.js.</summary>
internal sealed class WritingKeys : ElementScript<WritingKeys>
{
    private WritingKeys()
    {
    }

    public static async Task<WritingKeys> Start(IJSRuntime browser, ElementReference root)
    {
        var keys = new WritingKeys();
        await keys.Begin(browser, "ecrire.js", root);
        return keys;
    }

    public async Task Focus(string id) => await Module.InvokeVoidAsync("focus", id);
}

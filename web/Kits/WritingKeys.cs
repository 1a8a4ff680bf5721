using FilageFuturs.Web.Layout;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Kits;

/// <summary>Ctrl + Z and its like, and where the focus goes, done by js/ecrire.js.</summary>
internal sealed class WritingKeys(IJSRuntime browser) : ElementScript<WritingKeys>(browser, "ecrire.js")
{
    public Task Focus(string id) => Script.Ask<object>("focus", id);
}

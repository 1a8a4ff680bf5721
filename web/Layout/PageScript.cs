using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>The script of one page. A browser that does not answer holds nothing up, and is asked again at the next occasion.</summary>
/// <param name="file">As « import » takes it.</param>
internal sealed class PageScript(IJSRuntime browser, string file) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task Load()
    {
        try
        {
            _module ??= await browser.InvokeAsync<IJSObjectReference>("import", BrowserTrouble.Patience, file);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // The page does without it until it is asked again.
        }
    }

    /// <returns>Nothing when there was no answer.</returns>
    public async Task<T?> Ask<T>(string function, params object?[] arguments)
    {
        await Load();
        try
        {
            return _module is null ? default : await _module.InvokeAsync<T>(function, BrowserTrouble.Patience, arguments);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            return default;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception trouble) when (BrowserTrouble.IsPassing(trouble))
        {
            // The tab is gone.
        }
    }
}

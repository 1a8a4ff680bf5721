using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A browser at the end of a slow line: it does what it is asked, and is heard four seconds later.</summary>
internal sealed class LateBrowser(IJSRuntime browser) : IJSRuntime
{
    /// <summary>Counted as patience with it is, on the clock of the machine.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(4);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        var answer = browser.InvokeAsync<TValue>(identifier, cancellationToken, args).AsTask();
        await Task.Delay(Late, cancellationToken);
        return await answer;
    }
}

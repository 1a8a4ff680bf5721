using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A browser behind a cut that nobody has noticed: what we ask of it is never answered, until it is back.</summary>
/// <param name="back">Who answers then, and who answers MudBlazor meanwhile.</param>
internal sealed class SilentBrowser(IJSRuntime back) : IJSRuntime
{
    /// <summary>The patience is counted by the framework, on the clock of the machine.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    public bool IsBack { get; set; }

    /// <summary>What was asked in vain, in order.</summary>
    public List<string> Asked { get; } = [];

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        if (IsBack || identifier.StartsWith("mud", StringComparison.Ordinal))
        {
            return back.InvokeAsync<TValue>(identifier, cancellationToken, args);
        }

        Asked.Add(identifier);
        return new(Never<TValue>(cancellationToken));
    }

    private static Task<TValue> Never<TValue>(CancellationToken cancellation) =>
        new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously).Task.WaitAsync(cancellation);
}

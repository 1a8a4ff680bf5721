using System.Threading.Channels;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>A browser that answers js/account.js with this: what /compte/preuve says to its cookie.</summary>
internal sealed class ProvingBrowser(string proof) : IJSRuntime, IJSObjectReference
{
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();

    /// <summary>How often it will be out of reach before it answers.</summary>
    public int Silences { get; set; }

    /// <summary>Ends when a page asks, once for each time.</summary>
    public Task IsAsked() => _asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
        InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        if (identifier is "import")
        {
            return new((TValue)(object)this);
        }

        _asked.Writer.TryWrite(identifier);
        return Silences-- > 0 ? throw new JSException("Out of reach.") : new ValueTask<TValue>((TValue)(object)proof);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

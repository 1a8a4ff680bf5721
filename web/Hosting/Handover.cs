using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// A web node that was asked to stop: it says so, waits until whoever shares out requests has noticed, then asks its open pages
/// to go on at another node, and stops once they have left.
/// </summary>
internal sealed class Handover(HouseSettings settings, TimeProvider clock)
{
    private const int AtOnce = 25;

    // Each page that comes costs the others a screen to draw: 25 each half second leaves them time for their own.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestLeaving = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, IJSRuntime> _pages = [];
    private volatile bool _isAsked;
    private volatile bool _isLeaving;

    /// <summary>True from the first request to stop on: not ready any more.</summary>
    public bool IsAsked => _isAsked;

    /// <summary>True while pages leave: nothing new is begun here.</summary>
    public bool IsLeaving => _isLeaving;

    public void Opened(string circuit, IJSRuntime browser) => _pages[circuit] = browser;

    public void Closed(string circuit) => _pages.TryRemove(circuit, out _);

    public async Task Run()
    {
        _isAsked = true;
        await Task.Delay(TimeSpan.FromSeconds(settings.Cluster.DrainSeconds), clock);
        _isLeaving = true;
        List<Task> leaving = [];
        foreach (var some in _pages.Values.Chunk(AtOnce))
        {
            leaving.AddRange(some.Select(Leave));
            await Task.Delay(Between, clock);
        }

        await Task.WhenAll(leaving);

        for (var since = clock.GetTimestamp(); !_pages.IsEmpty && clock.GetElapsedTime(since) < LongestLeaving;)
        {
            await Task.Delay(Look, clock);
        }
    }

    private static async Task Leave(IJSRuntime browser)
    {
        try
        {
            using var patience = new CancellationTokenSource(LongestLeaving);
            await browser.InvokeVoidAsync("futurs.moveOn", patience.Token);
        }
        catch (Exception failure) when (
            failure is JSException or JSDisconnectedException or InvalidOperationException or OperationCanceledException)
        {
            // This page comes back by itself, as after any lost connection.
        }
    }
}

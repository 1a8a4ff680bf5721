using System.Diagnostics;

namespace FilageFuturs.BrowserTests;

/// <summary>Waits for what will be, never for a while.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    public static async Task Holds(Func<Task<bool>> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "It never came to hold.");
            await Task.Delay(Glance);
        }
    }
}

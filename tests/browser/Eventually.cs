using System.Diagnostics;

namespace FilageFuturs.BrowserTests;

/// <summary>Waits for what will be, never for a while.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <param name="otherwise">What stood there instead.</param>
    public static async Task Holds(Func<Task<bool>> holds, Func<Task<string>>? otherwise = null)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(since) >= Patience)
            {
                Assert.Fail("It never came to hold. " + (otherwise is null ? "" : await otherwise()));
            }

            await Task.Delay(Glance);
        }
    }
}

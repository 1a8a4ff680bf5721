using System.Diagnostics;

namespace FilageFuturs.ProcessTests;

/// <summary>Waits for what happens by itself.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(90);

    public static Task For(Func<Task<bool>> holds, string otherwise) => For(holds, () => otherwise);

    public static async Task For(Func<Task<bool>> holds, Func<string> otherwise)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Most, otherwise());
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}

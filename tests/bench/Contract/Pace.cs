using System.Diagnostics;

namespace FilageFuturs.Bench.Contract;

/// <summary>An open loop: each tab of a fixed shuffled order sends at its own evenly spaced times, whatever comes back.</summary>
internal static class Pace
{
    private const int Seed = 12345;

    // On a thread of its own that sleeps: the timers of the web node under measure are not set a thousand times a second.
    public static Task<(List<double> Lags, TimeSpan Elapsed)> Run(
        IReadOnlyCollection<Tab> tabs, double rate, double seconds, Func<bool>? ends = null) =>
        Task.Factory.StartNew(() => Send(tabs, rate, seconds, ends), TaskCreationOptions.LongRunning);

    private static (List<double> Lags, TimeSpan Elapsed) Send(
        IReadOnlyCollection<Tab> tabs, double rate, double seconds, Func<bool>? ends)
    {
        using var never = new ManualResetEvent(false);
        var order = tabs.ToArray();
        new Random(Seed).Shuffle(order);
        var (perMs, since, lags) = (order.Length * rate / 1000, Stopwatch.GetTimestamp(), new List<double>());
        var total = (int)Math.Round(order.Length * rate * seconds);
        for (var sent = 0; sent < total && ends?.Invoke() is not true;)
        {
            var now = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            var due = Math.Min(total, (int)(now * perMs));
            if (due > sent)
            {
                lags.Add(now - ((sent + 1) / perMs));
            }

            for (; sent < due; sent++)
            {
                order[sent % order.Length].Write();
            }

            never.WaitOne(1);
        }

        return (lags, Stopwatch.GetElapsedTime(since));
    }
}

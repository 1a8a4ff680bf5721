using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.Sessions;

/// <summary>What an operator watches. Never the words people wrote, never names, never which workshop.</summary>
internal sealed class SessionMetrics
{
    public const string Name = "FilageFuturs";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);

    private readonly Counter<long> _operations;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lateness;
    private long _late;

    public SessionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _operations = meter.CreateCounter<long>("futurs.operations", "{operation}", "Commands, by place, name and refusal");
        _duration = meter.CreateHistogram(
            "futurs.operation.duration", "s", "A command, from its arrival to its answer", advice: Advice.Seconds);
        _lateness = meter.CreateHistogram(
            "futurs.phase.lateness", "s", "From the moment when the clock had to end something to its end on disk", advice: Advice.Seconds);

        // Observed, so that « none so far » is a zero that a rule can count from.
        meter.CreateObservableCounter(
            "futurs.phase.late", () => Interlocked.Read(ref _late), "{end}", "Ends on disk more than a second after their moment");
    }

    /// <summary>The one place every command passes: one span, one count, one duration.</summary>
    /// <param name="place">The noun that decides: session, board, group, gathering or kit.</param>
    public async Task<Outcome> Follow(string place, string operation, Func<Task<Outcome>> operate)
    {
        using var span = Activities.HasListeners() ? Activities.StartActivity($"{place} {operation}") : null;
        var since = Stopwatch.GetTimestamp();
        var refusal = "Failed";
        try
        {
            var outcome = await operate();
            refusal = outcome.Refusal.ToString();
            return outcome;
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", failure.GetType().FullName);
            throw;
        }
        finally
        {
            span?.SetTag("place", place).SetTag("operation", operation).SetTag("refusal", refusal);
            _operations.Add(1, new("place", place), new("operation", operation), new("refusal", refusal));
            _duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("place", place));
        }
    }

    /// <summary>Something that the clock alone ends is over, on disk.</summary>
    /// <param name="by">Who ended it: the session itself, or the watch in its stead.</param>
    public void Ended(TimeSpan late, string by)
    {
        _lateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>("by", by));
        if (late > Late)
        {
            Interlocked.Increment(ref _late);
        }
    }
}

/// <summary>Where the buckets of our measures lie.</summary>
internal static class Advice
{
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    public static readonly InstrumentAdvice<int> Events = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500] };
}

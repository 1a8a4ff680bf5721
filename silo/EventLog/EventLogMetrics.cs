using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.EventLog;

/// <summary>How the log fares. Never what anybody wrote.</summary>
internal sealed class EventLogMetrics
{
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _perCommit;
    private long _conflicts;
    private long _failures;

    public EventLogMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SessionMetrics.Name);
        _duration = meter.CreateHistogram("futurs.append.duration", "s", "From asking to being on disk", advice: Advice.Seconds);
        _perCommit = meter.CreateHistogram("futurs.commit.events", "{event}", "Events sharing one flush", advice: Advice.Events);

        // Observed, so that « none so far » is a zero that a rule can count from.
        meter.CreateObservableCounter(
            "futurs.append.failures", () => Interlocked.Read(ref _failures), "{append}", "Appends that the store did not take");
        meter.CreateObservableCounter(
            "futurs.append.conflicts", () => Interlocked.Read(ref _conflicts), "{append}", "Appends at a version already taken");
    }

    public void Committed(int events) => _perCommit.Record(events);

    /// <summary>The one place every append passes.</summary>
    public async Task Measure(Func<Task> append)
    {
        var since = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await append().ConfigureAwait(false);
            outcome = "stored";
        }
        catch (EventLogConflictException)
        {
            outcome = "conflict";
            Interlocked.Increment(ref _conflicts);
            throw;
        }
        catch
        {
            Interlocked.Increment(ref _failures);
            throw;
        }
        finally
        {
            _duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}

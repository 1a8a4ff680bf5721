using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.EventLog;

/// <summary>How the log fares. Never what anybody wrote.</summary>
internal sealed class EventLogMetrics
{
    private readonly Histogram<double> _latency;
    private readonly Histogram<int> _perCommit;
    private readonly Counter<long> _conflicts;

    public EventLogMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SessionMetrics.Name);
        _latency = meter.CreateHistogram<double>("futurs.append_latency", "ms", "From asking to being on disk");
        _perCommit = meter.CreateHistogram<int>("futurs.events_per_commit", description: "Events sharing one flush");
        _conflicts = meter.CreateCounter<long>("futurs.append_conflicts", description: "Appends at a wrong version");
    }

    public void Committed(int events) => _perCommit.Record(events);

    public void Conflict() => _conflicts.Add(1);

    public IDisposable Measure() => new Measuring(_latency, Stopwatch.GetTimestamp());

    private sealed class Measuring(Histogram<double> latency, long since) : IDisposable
    {
        public void Dispose() => latency.Record(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.EventLog;

/// <summary>How the log fares: how long an append takes, how many share a commit.</summary>
internal sealed class EventLogMetrics
{
    private readonly Histogram<double> _latency;
    private readonly Histogram<int> _perCommit;

    public EventLogMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SessionMetrics.Name);
        _latency = meter.CreateHistogram<double>("futurs.append_latency", "ms", "From asking to being on disk");
        _perCommit = meter.CreateHistogram<int>("futurs.appends_per_commit", description: "Appends sharing one flush");
    }

    public void Committed(int appends) => _perCommit.Record(appends);

    public IDisposable Measure() => new Measuring(_latency, Stopwatch.GetTimestamp());

    private sealed class Measuring(Histogram<double> latency, long since) : IDisposable
    {
        public void Dispose() => latency.Record(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }
}

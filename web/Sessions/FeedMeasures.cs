using System.Diagnostics.Metrics;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Sessions;

/// <summary>How the feeds fare, without anybody's words. Observed, so that « none so far » is a zero that a rule can count from.</summary>
internal sealed class FeedMeasures
{
    private long _gapsInNotices;
    private long _gapsInRenewals;
    private long _renewals;
    private long _refreshes;
    private long _failures;

    public FeedMeasures(IMeterFactory meters)
    {
        var meter = meters.Create(Telemetry.Source);
        meter.CreateObservableCounter("futurs.feed.gaps", Gaps, "{gap}", "Changes that no notice told of, by what found them out");
        meter.CreateObservableCounter(
            "futurs.feed.renewals", () => Interlocked.Read(ref _renewals), "{renewal}", "Watches renewed");
        meter.CreateObservableCounter(
            "futurs.feed.refreshes", () => Interlocked.Read(ref _refreshes), "{refresh}", "Pulls of what changed, each for all tabs");
        meter.CreateObservableCounter(
            "futurs.feed.failures", () => Interlocked.Read(ref _failures), "{failure}", "Renewals or pulls that no silo answered");
    }

    public void MissedANotice() => Interlocked.Increment(ref _gapsInNotices);

    public void WasBehind() => Interlocked.Increment(ref _gapsInRenewals);

    public void Renewed() => Interlocked.Increment(ref _renewals);

    public void Refreshed() => Interlocked.Increment(ref _refreshes);

    public void Failed() => Interlocked.Increment(ref _failures);

    private IEnumerable<Measurement<long>> Gaps() =>
    [
        new(Interlocked.Read(ref _gapsInNotices), new KeyValuePair<string, object?>("found_by", "notice")),
        new(Interlocked.Read(ref _gapsInRenewals), new KeyValuePair<string, object?>("found_by", "renewal")),
    ];
}

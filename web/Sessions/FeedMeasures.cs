using System.Diagnostics.Metrics;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Sessions;

/// <summary>How the feeds fare, without anybody's words.</summary>
internal static class FeedMeasures
{
    private static readonly Meter Meter = new(Telemetry.Source);
    private static readonly Counter<long> Gaps = Meter.CreateCounter<long>("futurs.feed.gaps");
    private static readonly Counter<long> Renewals = Meter.CreateCounter<long>("futurs.feed.renewals");
    private static readonly Counter<long> Refreshes = Meter.CreateCounter<long>("futurs.feed.refreshes");

    public static void Missed() => Gaps.Add(1);

    public static void Renewed() => Renewals.Add(1);

    public static void Refreshed() => Refreshes.Add(1);
}

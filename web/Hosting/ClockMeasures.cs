using System.Diagnostics.Metrics;

namespace FilageFuturs.Web.Hosting;

/// <summary>How far the house still is from the hour of its machine: a process that starts meanwhile has another hour.</summary>
internal sealed class ClockMeasures
{
    public ClockMeasures(IMeterFactory meters, SteadyClock clock)
    {
        var meter = meters.Create(Telemetry.Source);
        meter.CreateObservableGauge("futurs.clock.drift", () => clock.Drift.TotalSeconds, "s", "Hour of the machine, less the house's");
    }
}

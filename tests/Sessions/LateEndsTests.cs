using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.Tests.Sessions;

public sealed class LateEndsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SessionMetrics _metrics;
    private readonly List<long> _counted = [];
    private readonly MeterListener _listener = new();

    public LateEndsTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _metrics = new(meters);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name == "futurs.phase.late")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _counted.Add(value));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void None_is_a_zero_from_the_start_so_that_a_rule_sees_the_first_late_end()
    {
        Assert.Equal(0, Counted());

        _metrics.Ended(TimeSpan.FromSeconds(1), "session");
        Assert.Equal(0, Counted());

        _metrics.Ended(TimeSpan.FromSeconds(1.5), "watch");
        Assert.Equal(1, Counted());
    }

    private long Counted()
    {
        _counted.Clear();
        _listener.RecordObservableInstruments();
        return Assert.Single(_counted);
    }
}

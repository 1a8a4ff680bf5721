using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Tests.EventLog;

public sealed class EventLogMetricsTests : IDisposable
{
    private readonly LogFolder _folder = new();
    private readonly ConcurrentQueue<(string Instrument, double Value)> _measured = [];
    private readonly MeterListener _listener = new();

    public EventLogMetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_folder.IsMeasuredBy(instrument.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((one, value, _, _) => _measured.Enqueue((one.Name, value)));
        _listener.SetMeasurementEventCallback<int>((one, value, _, _) => _measured.Enqueue((one.Name, value)));
        _listener.SetMeasurementEventCallback<long>((one, value, _, _) => _measured.Enqueue((one.Name, value)));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_operator_sees_how_long_appends_take_how_many_share_a_flush_and_how_many_collide()
    {
        using (var log = _folder.Open())
        {
            await log.Append("room", 0, Entries.Raises(3), DeadlineChange.Keep);
            await Assert.ThrowsAsync<EventLogConflictException>(
                () => log.Append("room", 0, Entries.Raises(2), DeadlineChange.Keep));
        }

        _listener.RecordObservableInstruments();
        Assert.Equal(2, _measured.Count(one => one is { Instrument: "futurs.append.duration", Value: > 0 and < 60 }));
        Assert.Equal([3, 0], _measured.Where(one => one.Instrument == "futurs.commit.events").Select(one => one.Value));
        Assert.Equal(1, Assert.Single(_measured, one => one.Instrument == "futurs.append.conflicts").Value);
    }
}

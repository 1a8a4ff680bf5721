using System.Diagnostics.Metrics;
using FilageFuturs.Tests.EventLog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Timing;

/// <summary>Phases end on time in every workshop, whatever a gathering waits for.</summary>
public sealed class DeadlineWatchTests : IDisposable
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    private readonly MemoryEventLog _log = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DueGrains _grains;
    private readonly DeadlineWatch _watch;

    public DeadlineWatchTests()
    {
        var factory = DueGrains.Of(out _grains);
        _watch = new(
            _log,
            factory,
            new FakeTimeProvider(Start.AddMinutes(1)),
            new(_services.GetRequiredService<IMeterFactory>()),
            NullLogger<DeadlineWatch>.Instance);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task A_gathering_that_does_not_answer_keeps_no_phase_waiting_and_is_asked_once_at_a_time()
    {
        await IsDue(GatheringGrain.StreamPrefix + "region");
        await IsDue("room");

        await Look().WaitAsync(AtOnce);
        await Look().WaitAsync(AtOnce);

        Assert.Equal((2, 1), (_grains.Closed, _grains.Delivered));
    }

    [Fact]
    public async Task One_gathering_does_not_keep_another_waiting()
    {
        await IsDue(GatheringGrain.StreamPrefix + "region");
        await Look();
        await IsDue(GatheringGrain.StreamPrefix + "other");

        await Look();

        Assert.Equal(2, _grains.Delivered);
    }

    [Fact]
    public async Task A_gathering_that_answered_is_asked_again_as_long_as_something_waits()
    {
        await IsDue(GatheringGrain.StreamPrefix + "region");
        await Look();
        _grains.Answer();

        for (var looks = 0; _grains.Delivered < 2; looks++)
        {
            Assert.True(looks < 1_000, "It was not asked again.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
            await Look();
        }
    }

    [Fact]
    public async Task A_silo_stops_at_once_though_a_gathering_does_not_answer()
    {
        await IsDue(GatheringGrain.StreamPrefix + "region");
        await _watch.StartAsync(CancellationToken.None);
        for (var waits = 0; _grains.Delivered == 0; waits++)
        {
            Assert.True(waits < 1_000, "It was never asked.");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        await _watch.StopAsync(CancellationToken.None).WaitAsync(AtOnce);

        Assert.Equal(TaskStatus.Canceled, _watch.ExecuteTask!.Status);
    }

    private Task Look() => _watch.Look(CancellationToken.None);

    private Task IsDue(string stream) => _log.Append(stream, 0, [Entries.Raised], DeadlineChange.Set(Start));
}

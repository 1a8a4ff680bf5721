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

    private readonly FakeTimeProvider _clock = new(Start.AddMinutes(1));
    private readonly FaultyLog _log = new(new MemoryEventLog());
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DueGrains _grains;
    private readonly DeadlineWatch _watch;

    public DeadlineWatchTests()
    {
        var factory = DueGrains.Of(out _grains);
        _watch = new(
            _log,
            factory,
            _clock,
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
    public async Task A_gathering_with_a_room_that_never_answers_is_asked_less_and_less_often_until_something_happens_there()
    {
        const string Region = GatheringGrain.StreamPrefix + "region";
        await IsDue(Region);
        _grains.Answer();

        for (var looks = 0; looks < 40; looks++)
        {
            await Look();
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.InRange(_grains.Delivered, 5, 8);

        var before = _grains.Delivered;
        await _log.Append(Region, 1, [Entries.Raised], DeadlineChange.Set(Start.AddSeconds(30)));
        await Look();
        Assert.Equal(before + 1, _grains.Delivered);
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

    [Fact]
    public async Task A_session_that_cannot_be_read_is_tried_less_and_less_often_while_the_others_end_on_time()
    {
        const int Looks = 40;
        await IsDamaged("damaged");
        await IsDue("room");

        for (var looks = 0; looks < Looks; looks++)
        {
            await Look();
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(Looks, _grains.Closed);
        Assert.InRange(_log.ReadingsOf("damaged"), 5, 7);

        _clock.Advance(TimeSpan.FromMinutes(1));
        var before = _log.ReadingsOf("damaged");
        await Look();
        Assert.Equal(before + 1, _log.ReadingsOf("damaged"));
    }

    [Fact]
    public async Task A_gathering_that_cannot_be_read_is_woken_less_and_less_often_too()
    {
        _grains.Break("region");
        await IsDamaged(GatheringGrain.StreamPrefix + "region");

        for (var looks = 0; looks < 40; looks++)
        {
            await Look();
            _clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        Assert.InRange(_grains.Delivered, 5, 7);

        _clock.Advance(TimeSpan.FromMinutes(1));
        var before = _grains.Delivered;
        await Look();
        Assert.Equal(before + 1, _grains.Delivered);
    }

    [Fact]
    public async Task A_gathering_that_fails_though_it_can_be_read_is_asked_at_every_look()
    {
        _grains.Break("region");
        await _log.Append(GatheringGrain.StreamPrefix + "region", 0, [], DeadlineChange.Set(Start));

        await Look();
        await Look();

        Assert.Equal(2, _grains.Delivered);
    }

    [Fact]
    public async Task A_hundred_sessions_that_cannot_be_read_do_not_hide_the_next()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(rank => IsDamaged($"damaged-{rank}")));
        await IsDue("room");
        await Look();
        Assert.Equal(0, _grains.Closed);

        await Look();

        Assert.Equal(1, _grains.Closed);
    }

    private Task Look() => _watch.Look(CancellationToken.None);

    private Task IsDamaged(string stream)
    {
        _grains.Break(stream);
        return _log.Append(stream, 0, [Entries.Raised with { Type = "curtain-fell/1" }], DeadlineChange.Set(Start));
    }

    private Task IsDue(string stream) => _log.Append(stream, 0, [Entries.Raised], DeadlineChange.Set(Start));
}

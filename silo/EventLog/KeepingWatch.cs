using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.EventLog;

/// <summary>
/// Erases what has been kept long enough in workshops where nothing happens any more: first who was there, then what
/// was written. The events stay, and say nothing of anybody. Each look tidies the store, and so does each start.
/// </summary>
internal sealed partial class KeepingWatch(
    IEventLog log,
    KeepingTimes times,
    IGrainFactory grains,
    TimeProvider clock,
    [FromKeyedServices(KeepingWatch.OfTheMachine)] TimeProvider machine,
    ILogger<KeepingWatch> logger)
    : BackgroundService
{
    /// <summary>The hour of the machine itself, whatever the house makes of it.</summary>
    internal const string OfTheMachine = "machine";

    private static readonly TimeSpan Rhythm = TimeSpan.FromHours(1);

    // A machine that wakes may be years ahead until its network tells it the hour, and a house may be open for less than an hour at a time.
    private static readonly TimeSpan BeforeTheFirst = TimeSpan.FromMinutes(5);

    private static readonly ImmutableArray<string> OfNames =
    [
        .. EventNames.ByName
            .Where(pair => pair.Value == typeof(SeatTaken)
                || pair.Value == typeof(SeatRenamed)
                || pair.Value == typeof(ProfileChanged))
            .Select(pair => pair.Key),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rhythm = new PeriodicTimer(BeforeTheFirst, clock);
        await ThoughFailing(log.Tidy, stoppingToken);
        while (await rhythm.WaitForNextTickAsync(stoppingToken))
        {
            rhythm.Period = Rhythm;
            await ThoughFailing(Look, stoppingToken);
        }
    }

    internal async Task Look(CancellationToken cancellation)
    {
        // What is erased too late is erased at a later look; what is erased too early is lost.
        var (house, own) = (clock.GetUtcNow(), machine.GetUtcNow());
        var now = house < own ? house : own;
        try
        {
            await Erase(now - times.Names, OfNames, cancellation);
            await Erase(now - times.Words, [], cancellation);
        }
        finally
        {
            // Behind these, and behind whoever erased themselves while the store could not tidy up, or the process ended before.
            await log.Tidy(cancellation);
        }
    }

    private async Task ThoughFailing(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLookFailed(failure);
        }
    }

    private async Task Erase(DateTimeOffset before, ImmutableArray<string> types, CancellationToken cancellation)
    {
        while (await log.ReadQuiet(before, types, Housekeeping.Names, cancellation) is { Length: > 0 } quiet)
        {
            foreach (var stream in quiet)
            {
                try
                {
                    await log.EraseWords(stream, null, types, cancellation);
                }
                finally
                {
                    // Perhaps gone though the answer was lost, and then no look finds this workshop again.
                    await Tell(stream);
                }
            }

            LogErased(quiet.Length, types.Length == 0 ? "words" : "names");
        }
    }

    // A tab left open keeps its workshop in memory for months.
    private async Task Tell(string stream)
    {
        try
        {
            await (stream.StartsWith(GatheringGrain.StreamPrefix, StringComparison.Ordinal)
                ? grains.Gathering(new(stream[GatheringGrain.StreamPrefix.Length..])).Forget()
                : grains.Session(new(stream)).Forget());
        }
        catch (Exception failure)
        {
            LogNotTold(stream, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Workshop} could not be told that its words are erased.")]
    private partial void LogNotTold(string workshop, Exception failure);

    [LoggerMessage(LogLevel.Information, "{Workshops} workshops: {What} were kept long enough and are erased.")]
    private partial void LogErased(int workshops, string what);

    [LoggerMessage(LogLevel.Warning, "What was kept long enough could not be erased, or tidied up; the next look comes in an hour.")]
    private partial void LogLookFailed(Exception failure);
}

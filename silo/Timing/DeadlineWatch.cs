using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Timing;

/// <summary>
/// A second pair of eyes in every silo: wakes what is overdue, at start-up too, and ends the phase itself when nobody
/// answers. The unique version of the log arbitrates.
/// </summary>
internal sealed partial class DeadlineWatch(
    IEventLog log, IGrainFactory grains, TimeProvider clock, SessionMetrics metrics, ILogger<DeadlineWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LeftToTheBell = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rhythm = new PeriodicTimer(Rhythm, clock);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogLookFailed(failure);
            }
        }
        while (await rhythm.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task Look(CancellationToken cancellation)
    {
        foreach (var due in await log.ReadDue(clock.GetUtcNow() - LeftToTheBell, cancellation))
        {
            await (due.Stream.StartsWith(GatheringGrain.StreamPrefix, StringComparison.Ordinal)
                ? Deliver(new(due.Stream[GatheringGrain.StreamPrefix.Length..]), cancellation)
                : Close(new(due.Stream), cancellation));
        }
    }

    private async Task Close(SessionId session, CancellationToken cancellation)
    {
        try
        {
            await grains.Phases(session).CloseDue().WaitAsync(Patience, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogOwnerSilent(session, failure);
            await CloseAlone(session, cancellation);
        }
    }

    // Errands are no deadline: the rooms already told go on, and the others hear of it at one of the next looks.
    private async Task Deliver(SessionId gathering, CancellationToken cancellation)
    {
        try
        {
            await grains.Gathering(gathering).Deliver().WaitAsync(Patience, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogOwnerSilent(gathering, failure);
        }
    }

    private async Task CloseAlone(SessionId id, CancellationToken cancellation)
    {
        var session = Session.Empty;
        await foreach (var stored in log.Read(id.Value, 0, cancellation))
        {
            session = session.Apply(EventJson.Decode(stored));
        }

        var now = clock.GetUtcNow();
        var decision = Stepping.CloseDue(session, now);
        if (decision.Events.IsDefaultOrEmpty)
        {
            return;
        }

        var events = decision.Events.Select(happened => EventJson.Encode(Guid.NewGuid(), now, happened)).ToList();
        var after = decision.Events.Aggregate(
            session, (one, happened) => one.Apply(new(one.Version + 1, now, happened)));
        var deadline = new DeadlineChange(true, after.Due);
        await log.Append(id.Value, session.Version, events, deadline, cancellation);
        metrics.Ended(clock.GetUtcNow() - session.Due!.Value, "watch");
    }

    [LoggerMessage(LogLevel.Warning, "Deadlines could not be looked at; the next look comes soon.")]
    private partial void LogLookFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "Session {Session} does not answer: its phase is closed from the log.")]
    private partial void LogOwnerSilent(SessionId session, Exception failure);
}

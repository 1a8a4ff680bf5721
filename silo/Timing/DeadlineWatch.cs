using System.Collections.Concurrent;
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
    private const int AtOnce = 32;

    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LeftToTheBell = TimeSpan.FromMilliseconds(200);

    // A phase ends on time for everybody: an owner that is slow, not dead, loses the race and reads the log again.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PatienceWithErrands = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRestOfErrands = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Task> _errands = [];
    private readonly ConcurrentDictionary<string, Told> _told = new();
    private readonly ConcurrentDictionary<string, Rest> _unreadable = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rhythm = new PeriodicTimer(Rhythm, clock);
        try
        {
            do
            {
                await LookThoughFailing(stoppingToken);
            }
            while (await rhythm.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_errands.Values);
        }
    }

    /// <summary>Ends once the sessions are closed: one look comes after the other.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var resting = _unreadable.Where(one => one.Value.Until > now).Select(one => one.Key).ToList();
        var due = await log.ReadDue(now - LeftToTheBell, resting, cancellation);
        var ofGatherings = due.ToLookup(one => one.Stream.StartsWith(GatheringGrain.StreamPrefix, StringComparison.Ordinal));
        Send([.. ofGatherings[true]], now, cancellation);
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        var sessions = ofGatherings[false].Select(one => new SessionId(one.Stream)).ToList();
        foreach (var ended in _unreadable.Keys.Except(resting).Except(due.Select(one => one.Stream)))
        {
            _unreadable.TryRemove(ended, out _);
        }

        await Parallel.ForEachAsync(sessions, together, async (one, ending) => await Close(one, ending));
    }

    private async Task LookThoughFailing(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLookFailed(failure);
        }
    }

    // Errands are no deadline: no phase waits for a gathering that does not answer, and each has one on its way at most.
    private void Send(ImmutableArray<DueDeadline> gatherings, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var (gathering, errand) in _errands)
        {
            if (errand.IsCompleted)
            {
                _errands.Remove(gathering);
            }
        }

        foreach (var over in _told.Keys.Except(gatherings.Select(one => one.Stream)))
        {
            _told.TryRemove(over, out _);
        }

        foreach (var one in gatherings.Where(one => MayBeSent(one, now)).Take(AtOnce - _errands.Count).ToList())
        {
            _told[one.Stream] = Next(one, now);
            _errands.Add(one.Stream, Deliver(one.Stream, cancellation));
        }
    }

    private bool MayBeSent(DueDeadline one, DateTimeOffset now) => !_errands.ContainsKey(one.Stream)
        && !(_told.TryGetValue(one.Stream, out var last) && last.Due == one.Due && last.Rest.Until > now);

    // A room that cannot be read answers none of the next times either. Whatever happens in the gathering gives it another deadline.
    private Told Next(DueDeadline one, DateTimeOffset now) =>
        new(
            one.Due,
            _told.TryGetValue(one.Stream, out var last) && last.Due == one.Due ? last.Rest.Longer(now, LongestRestOfErrands) : default);

    private async Task Close(SessionId session, CancellationToken cancellation)
    {
        try
        {
            await grains.Phases(session).CloseDue().WaitAsync(Patience, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogOwnerSilent(session, failure);
            await TryAlone(session, cancellation);
        }
    }

    // A log that cannot be read keeps its own workshop from ending, and no other.
    private async Task TryAlone(SessionId session, CancellationToken cancellation)
    {
        try
        {
            await CloseAlone(session, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotClosed(session, failure);
        }
    }

    // The rooms already told go on, and the others hear of it at one of the next looks.
    private async Task Deliver(string stream, CancellationToken cancellation)
    {
        var gathering = new SessionId(stream[GatheringGrain.StreamPrefix.Length..]);
        try
        {
            await grains.Gathering(gathering).Deliver().WaitAsync(PatienceWithErrands, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            _told.TryRemove(stream, out _);
            LogErrandsWait(gathering, failure);
            await TryReading(stream, cancellation);
        }
        catch
        {
            // The silo stops: whoever looks next finds them in the log.
        }
    }

    private async Task TryReading(string stream, CancellationToken cancellation)
    {
        try
        {
            await Read(stream, Gathering.Empty, (folded, one) => folded.Apply(one), cancellation);
        }
        catch
        {
            // It rests, or the silo stops; that it does not answer is already said.
        }
    }

    private async Task CloseAlone(SessionId id, CancellationToken cancellation)
    {
        var session = await Read(id.Value, Session.Empty, (folded, one) => folded.Apply(one), cancellation);
        var now = clock.GetUtcNow();
        var decision = Stepping.CloseDue(session, now);
        if (decision.Events.IsDefaultOrEmpty)
        {
            return;
        }

        var events = decision.Events.Select(happened => EventJson.Encode(Guid.NewGuid(), now, happened)).ToList();
        var after = decision.Events.Aggregate(
            session, (one, happened) => one.Apply(new(one.Version + 1, now, happened)));
        try
        {
            await log.Append(id.Value, session.Version, events, new(true, after.Due), cancellation);
            metrics.Ended(clock.GetUtcNow() - session.Due!.Value, "watch");
        }
        catch (EventLogConflictException)
        {
            // Somebody else was faster, with this end or with something that the next look will find.
        }
    }

    // What cannot be read now is seldom read a moment later: until a newer silo or a mended log, it would slow every look down.
    private async Task<T> Read<T>(string stream, T empty, Func<T, Recorded, T> apply, CancellationToken cancellation)
    {
        try
        {
            var read = await log.Fold(stream, empty, apply, cancellation);
            _unreadable.TryRemove(stream, out _);
            return read;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var now = clock.GetUtcNow();
            _unreadable.AddOrUpdate(stream, _ => default(Rest).Longer(now, LongestRest), (_, last) => last.Longer(now, LongestRest));
            throw;
        }
    }

    private readonly record struct Rest(TimeSpan Length, DateTimeOffset Until)
    {
        /// <summary>Twice as long as the one before, which the first one has not.</summary>
        public Rest Longer(DateTimeOffset now, TimeSpan longest)
        {
            var doubled = Length == TimeSpan.Zero ? Rhythm : Length * 2;
            var length = doubled < longest ? doubled : longest;
            return new(length, now + length);
        }
    }

    private readonly record struct Told(DateTimeOffset Due, Rest Rest);

    [LoggerMessage(LogLevel.Warning, "Deadlines could not be looked at; the next look comes soon.")]
    private partial void LogLookFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "Session {Session} could not be closed from the log; one of the next looks tries again.")]
    private partial void LogNotClosed(SessionId session, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Gathering {Gathering} does not answer: its rooms hear of it at one of the next looks.")]
    private partial void LogErrandsWait(SessionId gathering, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Session {Session} does not answer: its phase is closed from the log.")]
    private partial void LogOwnerSilent(SessionId session, Exception failure);
}

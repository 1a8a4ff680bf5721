using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

/// <summary>One workshop: decide, append, apply, notify. Memory never runs ahead of the log.</summary>
internal sealed partial class SessionGrain(
    IEventLog log,
    LinkSecrets secrets,
    KeepingTimes times,
    TimeProvider clock,
    SessionMetrics metrics,
    Census census,
    ILogger<SessionGrain> logger)
    : Grain, ISessionGrain
{
    private readonly Presences _presences = new(clock);
    private Session _session = Session.Empty;
    private bool _isStale = true;

    private SessionId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        await TellTimer();
        BeCounted();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        census.Forget(this);
        return Task.CompletedTask;
    }

    /// <summary>The one place every command passes: rule, log, memory, watchers.</summary>
    private Task<Outcome> Decide(
        Func<Session, DateTimeOffset, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("session", operation, () => SettleAndDecide(operation, rule));

    private async Task<Outcome> SettleAndDecide(string operation, Func<Session, DateTimeOffset, Decision> rule)
    {
        try
        {
            await Settle();
            var decision = await DecideOnce(rule);
            if (decision.IsRefused)
            {
                LogRefused(Id, operation, decision.Refusal);
            }

            return new(decision.Refusal, _session.Version);
        }
        catch
        {
            // Perhaps stored, perhaps not: only the log knows, so it is read again before answering anyone else.
            _isStale = true;
            throw;
        }
    }

    private async Task<Decision> DecideOnce(Func<Session, DateTimeOffset, Decision> rule)
    {
        try
        {
            return await Commit(rule(_session, clock.GetUtcNow()));
        }
        catch (EventLogConflictException)
        {
            await Load();
            return await Commit(rule(_session, clock.GetUtcNow()));
        }
    }

    private async Task<Decision> Commit(Decision decision)
    {
        if (!decision.IsRefused && decision.Events.Length > 0)
        {
            await Append(decision.Events);
        }

        return decision;
    }

    private Task<ImmutableArray<Recorded>> Append(ImmutableArray<SessionEvent> events)
    {
        var now = clock.GetUtcNow();
        return Append([.. events.Select((happened, rank) => new Recorded(_session.Version + 1 + rank, now, happened))]);
    }

    private async Task<ImmutableArray<Recorded>> Append(ImmutableArray<Recorded> recorded)
    {
        var after = recorded.Aggregate(_session, (session, one) => session.Apply(one));
        var movesDeadline = after.Due != _session.Due;
        await log.Append(
            Id.Value,
            _session.Version,
            [.. recorded.Select(one => EventJson.Encode(Guid.NewGuid(), one.At, one.Event))],
            movesDeadline ? new(true, after.Due) : DeadlineChange.Keep);
        var before = _session;
        _session = after;
        Announce(Notices.Of(recorded, before, after));
        if (StateOf(before) != StateOf(after))
        {
            BeCounted();
        }

        if (movesDeadline)
        {
            await TellTimer();
        }

        return recorded;
    }

    /// <summary>Reads again what may have changed elsewhere, and closes what is due before anything else is decided.</summary>
    private async Task Settle()
    {
        if (_isStale)
        {
            await Load();
        }

        var due = _session.Due;
        if (await DecideOnce(Stepping.CloseDue) is { Events: { IsDefaultOrEmpty: false } } && due is { } moment)
        {
            metrics.Ended(clock.GetUtcNow() - moment, "session");
        }
    }

    private async Task Load()
    {
        var session = Session.Empty;
        var hasWords = false;
        await foreach (var stored in log.Read(Id.Value, 0))
        {
            session = session.Apply(EventJson.Decode(stored));
            hasWords |= stored.Words is not null;
        }

        if (session.Room.IsDeleted && hasWords)
        {
            await log.EraseWords(Id.Value, null, []);
        }

        _isStale = false;
        if (session.Version < _session.Version)
        {
            return;
        }

        var healed = session.Version != _session.Version;
        _session = session;
        if (healed)
        {
            Announce(Notices.Everything(session));
        }
    }

    private async Task<ImmutableArray<Recorded>> ReadAll(long after = 0)
    {
        var all = ImmutableArray.CreateBuilder<Recorded>();
        await foreach (var stored in log.Read(Id.Value, after))
        {
            all.Add(EventJson.Decode(stored));
        }

        return all.ToImmutable();
    }

    private async Task TellTimer() =>
        await GrainFactory.PhaseTimer(Id).Watch(_session.Due);
}

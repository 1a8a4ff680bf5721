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
    private readonly Recent _recent = new();
    private readonly GestureRate _rate = new();
    private Session _session = Session.Empty;
    private bool _isStale = true;

    private SessionId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Load();
        BeCounted();
        if (_session.Version == 0)
        {
            this.LeaveUnlessMade(() => Task.FromResult(_session.Version > 0), () => _presences.Watchers.Any());
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        census.Forget(this);
        return Task.CompletedTask;
    }

    private Task Append(ImmutableArray<Recorded> recorded) =>
        Append(recorded, recorded.Aggregate(_session, (session, one) => session.Apply(one)), []);

    /// <summary>A whole record at once, in a session that is not there yet.</summary>
    private async Task AppendFirst(ImmutableArray<Recorded> recorded)
    {
        try
        {
            await Append(recorded);
        }
        catch
        {
            // Perhaps stored, perhaps not: only the log knows.
            _isStale = true;
            throw;
        }
    }

    private async Task Append(ImmutableArray<Recorded> recorded, Session after, ImmutableArray<BoardChange> changes)
    {
        var before = _session;
        var movesDeadline = after.Due != before.Due;
        var storing = log.Append(
            Id.Value,
            before.Version,
            [.. recorded.Select(one => EventJson.Encode(Guid.CreateVersion7(one.At), one.At, one.Event))],
            movesDeadline ? new(true, after.Due) : DeadlineChange.Keep);
        var notice = Notices.Of(recorded, before, after) with { Changes = recorded.Any(one => one.Event is SeatErased) ? [] : changes };
        await storing;
        _session = after;
        _recent.Add(recorded);
        Announce(notice);
        if (StateOf(before) != StateOf(after))
        {
            BeCounted();
        }

        if (movesDeadline)
        {
            await TellTimer();
        }
    }

    /// <summary>What others may be storing meanwhile is waited for: nothing they knew survives what was erased.</summary>
    private Task Reload() => Turns.Alone(() =>
    {
        // Where the log does not answer now, whoever asks next reads it first.
        _isStale = true;
        return Load();
    });

    /// <param name="evenBack">
    /// The log refused what rests on this memory: it may also have come back from a copy that lacks the last moments.
    /// </param>
    private async Task Load(bool evenBack = false)
    {
        _recent.Forget(_session.Version);
        var (session, cutShort) = await Fold();
        if (cutShort.Length > 0 && await FinishErasing(cutShort, session))
        {
            (session, cutShort) = await Fold();
        }

        _isStale = cutShort.Length > 0;
        if (session.Version < _session.Version)
        {
            if (!evenBack)
            {
                return;
            }

            LogWentBack(Id, session.Version, _session.Version);
            // Boards and the replay know what is no more.
            await ForgetWords(_session.Boards.See(_session));
        }

        var healed = session.Version != _session.Version;
        _session = session;
        _recent.Forget(session.Version);
        if (healed)
        {
            Announce(Notices.Everything(session));
            await TellTimer();
        }
    }

    private async Task<(Session Session, ImmutableArray<string?> CutShort)> Fold()
    {
        var (session, cutShort) = (Session.Empty, new CutShort());
        await foreach (var stored in log.Read(Id.Value, 0))
        {
            var one = EventJson.Decode(stored);
            session = session.Apply(one);
            cutShort.Hear(stored, one.Event);
        }

        return (session, cutShort.In(session));
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

using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    private static readonly TimeSpan PresenceTick = TimeSpan.FromSeconds(3);

    private IGrainTimer? _presenceTimer;
    private string _lastPresence = "";
    private long _announced;

    public async Task<long> Watch(
        string node, ISessionWatcher watcher, ImmutableArray<SeatId> online, bool hasFacilitator)
    {
        await Fresh();
        _presences.Hear(node, watcher, online, hasFacilitator);
        _presenceTimer ??= this.RegisterGrainTimer(
            Tick, new() { DueTime = PresenceTick, Period = PresenceTick, Interleave = true });
        AnnouncePresence();
        return _session.Version;
    }

    public Task Unwatch(string node)
    {
        _presences.Forget(node);
        return Task.CompletedTask;
    }

    private async Task Tick(CancellationToken cancellation)
    {
        AnnouncePresence();
        TellWhoIsGone();
        foreach (var seat in _session.People.Seated.Where(seat => !_session.IsClosed && _presences.GoesOn(seat)).ToList())
        {
            _presences.Returned.Add(seat.Id);
            await Decide((session, now) => SeatArrival.ComeBack(session, seat.Id, Missed, now));
        }

        await TellWhoIsBack();
    }

    private void AnnouncePresence()
    {
        _presences.DropSilent();
        BeCounted();
        var seats = string.Join(' ', _session.People.Seated.Select(seat => (_presences.Of(seat), _presences.IsAround(seat))));
        var presence = $"{_presences.FacilitatorIsPresent} {_presences.FacilitatorIsMissed} {seats}";
        if (presence != _lastPresence)
        {
            _lastPresence = presence;
            Announce(new(_session.Version, true, true, [], []));
        }
    }

    /// <summary>At each tick of presence, and whenever the workshop begins or ends.</summary>
    private void BeCounted()
    {
        var present = _session.People.Seated.Where(seat => _presences.Of(seat) is Presence.Online).ToList();
        var simulated = present.Where(seat => seat.IsSimulated).ToList();
        // In a gathering they have a seat in two sessions, and no screen that one of them could miss.
        var here = simulated.Count(seat => !_session.Tie.IsCalledAway(seat.Id));
        census.Count(this, new(StateOf(_session), present.Count - simulated.Count, here));
    }

    private static AwakeState StateOf(Session session) => session switch
    {
        { Exists: false } => AwakeState.None,
        { IsClosed: true } => AwakeState.Closed,
        { Conduct.HasStarted: true } => AwakeState.Running,
        _ => AwakeState.Lobby,
    };

    private void Announce(Notice notice)
    {
        var numbered = notice with { After = _announced };
        _announced = notice.Version;
        foreach (var watcher in _presences.Watchers.ToList())
        {
            try
            {
                watcher.Changed(numbered).Ignore();
            }
            catch (Exception failure)
            {
                LogWatcherFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A watcher could not be told; its next renewal heals it.")]
    private partial void LogWatcherFailed(Exception failure);
}

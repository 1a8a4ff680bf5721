namespace FilageFuturs.Silo.Seats;

internal interface IPresences
{
    bool FacilitatorIsPresent { get; }

    /// <summary>
    /// Nobody facilitates for longer than it takes to load the console again, and whoever would have said otherwise had the time to.
    /// </summary>
    bool FacilitatorIsMissed => !FacilitatorIsPresent;

    Presence Of(Seat seat);

    /// <summary>Online, or away for a moment only: who counts for their group.</summary>
    bool IsAround(Seat seat) => Of(seat) is Presence.Online;
}

/// <summary>Who has an open screen. Never stored: kept and fleeting are different things.</summary>
internal sealed class Presences(TimeProvider clock) : IPresences
{
    private static readonly TimeSpan NodeSilence = TimeSpan.FromSeconds(10);

    // Every node says who is there each 2.5 s.
    private static readonly TimeSpan TwoRounds = TimeSpan.FromSeconds(5);

    // Whoever has just begun to listen has heard nobody yet: that is nobody's absence.
    private readonly DateTimeOffset _listensSince = clock.GetUtcNow();
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly Dictionary<SeatId, DateTimeOffset> _lastSeen = [];
    private readonly Dictionary<SeatId, DateTimeOffset> _goodbyes = [];
    private readonly Dictionary<SessionId, Absence> _absences = [];
    private DateTimeOffset _facilitatedAt;

    /// <summary>They go on after a goodbye, and the common room has not heard so yet.</summary>
    public HashSet<SeatId> Returned { get; } = [];

    public bool FacilitatorIsPresent => _nodes.Values.Any(node => node.HasFacilitator);

    public bool FacilitatorIsMissed =>
        !FacilitatorIsPresent && !AwaitsOtherNodes && clock.GetUtcNow() - _facilitatedAt > Limits.AwayAfter;

    public IEnumerable<ISessionWatcher> Watchers => _nodes.Values.Select(node => node.Watcher);

    public void Hear(string node, ISessionWatcher watcher, ImmutableArray<SeatId> online, bool hasFacilitator)
    {
        var now = clock.GetUtcNow();
        _nodes[node] = new(watcher, now, hasFacilitator);
        _facilitatedAt = hasFacilitator ? now : _facilitatedAt;
        foreach (var seat in online)
        {
            _lastSeen[seat] = now;
        }
    }

    public void Forget(string node)
    {
        if (_nodes.Remove(node, out var gone) && gone.HasFacilitator)
        {
            _facilitatedAt = clock.GetUtcNow();
        }
    }

    public void SayGoodbye(SeatId seat)
    {
        _lastSeen.Remove(seat);
        Returned.Remove(seat);
        _goodbyes[seat] = clock.GetUtcNow();
    }

    /// <summary>In a common room: whose screens are gone from one of the others, as it says itself.</summary>
    public void HearWhoIsGone(SessionId room, ImmutableArray<SeatId> seats) => _absences[room] = new([.. seats], clock.GetUtcNow());

    /// <summary>A room that has been silent says nothing of anybody.</summary>
    public bool IsGoneFrom(SessionId room, SeatId seat) =>
        _absences.TryGetValue(room, out var absence)
        && absence.Seats.Contains(seat)
        && clock.GetUtcNow() - absence.HeardAt <= NodeSilence;

    /// <summary>They said goodbye on one screen and go on with another. The one that they leave is still heard of for a moment.</summary>
    public bool GoesOn(Seat seat) =>
        seat.HasLeft
        && _lastSeen.TryGetValue(seat.Id, out var seen)
        && seen - _goodbyes.GetValueOrDefault(seat.Id) > Limits.AwayAfter
        && clock.GetUtcNow() - seen <= Limits.AwayAfter;

    /// <summary>Drops the nodes that have been silent: a one-way notice to a dead one never fails.</summary>
    public void DropSilent()
    {
        foreach (var silent in _nodes.Where(pair => clock.GetUtcNow() - pair.Value.HeardAt > NodeSilence).ToList())
        {
            _nodes.Remove(silent.Key);
        }
    }

    public Presence Of(Seat seat)
    {
        if (seat.IsSimulated)
        {
            return seat.HasLeft ? Presence.Left : Presence.Online;
        }

        return clock.GetUtcNow() - SeenAt(seat) <= Limits.AwayAfter ? Presence.Online
            : seat.HasLeft ? Presence.Left
            : AwaitsOtherNodes ? Presence.Online
            : Presence.Away;
    }

    public bool IsAround(Seat seat) => Of(seat) switch
    {
        Presence.Online => true,
        Presence.Away => clock.GetUtcNow() - Latest(SeenAt(seat), _listensSince) <= Limits.MissedAfter,
        _ => false,
    };

    // One node has said who is there: the others say so at their next round, and an old workshop shows nobody longer than that.
    private bool AwaitsOtherNodes => _nodes.Count > 0 && clock.GetUtcNow() - _listensSince <= TwoRounds;

    private DateTimeOffset SeenAt(Seat seat) =>
        _lastSeen.TryGetValue(seat.Id, out var seen) ? seen
        : seat.HasLeft ? DateTimeOffset.MinValue
        : seat.TakenAt;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private sealed record Absence(ImmutableHashSet<SeatId> Seats, DateTimeOffset HeardAt);

    private sealed record Node(ISessionWatcher Watcher, DateTimeOffset HeardAt, bool HasFacilitator);
}

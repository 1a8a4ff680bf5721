namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>Open screens without browsers: says every few seconds who is there, as the node of a web server does.</summary>
internal sealed class Attendance(Hall hall) : IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ends = new();
    private readonly Lock _gate = new();
    private readonly Ears _ears = new();
    private readonly string _node = Guid.NewGuid().ToString("N");
    private ImmutableDictionary<SessionId, ImmutableArray<SeatId>> _rooms = ImmutableDictionary<SessionId, ImmutableArray<SeatId>>.Empty;
    private ImmutableHashSet<SessionId> _unattended = [];
    private ISessionWatcher? _reference;
    private Task? _renewing;

    public async Task Holds(SessionId room, ImmutableArray<SeatId> seats)
    {
        lock (_gate)
        {
            _rooms = _rooms.SetItem(room, seats);
            _reference ??= hall.Grains.CreateObjectReference<ISessionWatcher>(_ears);
            _renewing ??= Renew();
        }

        await Say(room);
    }

    public void Loses(ImmutableArray<SeatId> seats)
    {
        lock (_gate)
        {
            _rooms = _rooms.ToImmutableDictionary(room => room.Key, room => room.Value.RemoveRange(seats));
        }
    }

    public void IsUnattended(SessionId room)
    {
        lock (_gate)
        {
            _unattended = _unattended.Add(room);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        await (_renewing ?? Task.CompletedTask);
        _ends.Dispose();
    }

    private async Task Renew()
    {
        while (!_ends.IsCancellationRequested)
        {
            await Task.Delay(Renewal, _ends.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (var room in _rooms.Keys)
            {
                await Say(room);
            }
        }
    }

    private Task Say(SessionId room) =>
        hall.Grains.Session(room).Watch(_node, _reference!, _rooms[room], hasFacilitator: !_unattended.Contains(room));

    private sealed class Ears : ISessionWatcher
    {
        public Task Changed(Notice notice) => Task.CompletedTask;
    }
}

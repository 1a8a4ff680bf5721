namespace FilageFuturs.Web.Sessions;

/// <summary>One tab as its feed knows it. The feed writes, the tab reads after being told.</summary>
internal sealed class FeedScreen(SessionFeed feed, ScreenKind kind, Func<Task> changed) : SessionScreen
{
    // Older than any: a board says so when it is asked what changed since, and comes whole.
    private const long Unknown = -1;

    private readonly Lock _gate = new();
    private bool _isTelling;
    private bool _hasMore;
    private int _isGone;
    private int _returns;
    private int _triesAgain;

    public ScreenKind Kind => kind;

    public SeatId? Seat => Mine?.Seat;

    /// <summary>False while the connection of its circuit is cut: then the seat greys, and nothing is drawn for nobody.</summary>
    public bool IsConnected { get; private set; } = true;

    public override int Returns => _returns;

    public bool IsGone => Volatile.Read(ref _isGone) != 0;

    public ImmutableArray<BoardId> Followed { get; private set; } = [];

    public override async Task Follow(params ImmutableArray<BoardId> boards)
    {
        lock (_gate)
        {
            Followed = boards;
            Boards = Boards.RemoveRange(Boards.Keys.Where(board => !boards.Contains(board)).ToList());
        }

        await feed.Fill(this);
    }

    /// <summary>Who may see the same boards as this screen: a group, the facilitation, the wall.</summary>
    public string Circle => kind is ScreenKind.Seat
        ? Seat is { } seat && Room.Find(seat)?.Group is { } group ? $"group {group}" : $"seat {Seat}"
        : $"{kind}";

    /// <summary>Who is shown boards by the same question: everybody once the room may look at them all.</summary>
    public string Reading => Room.CardsAreRevealed ? "room" : Circle;

    /// <summary>The log itself went back: what is shown next is taken, though it is older than what is shown now.</summary>
    public void TakeOlder()
    {
        Room = Room with { Version = Unknown };
        Console = Console is { } console ? console with { Version = Unknown } : null;
        lock (_gate)
        {
            Boards = Boards.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Version = Unknown });
        }
    }

    // Presence and typing change without a new event: a view of the same version replaces the one before.
    public bool Show(RoomView room)
    {
        if (IsShut || room.Version < Room.Version)
        {
            return false;
        }

        Room = room;
        return true;
    }

    public bool Show(MineView? mine)
    {
        Mine = mine ?? Mine;
        IsShut = mine is null or { Removal: not Refusal.None };
        return true;
    }

    public bool Show(ConsoleView? console)
    {
        if (console is not null && console.Version < (Console?.Version ?? 0))
        {
            return false;
        }

        Console = console ?? Console;
        IsShut = console is null;
        return true;
    }

    public bool Show(RoomPulse? pulse)
    {
        Pulse = pulse ?? Pulse;
        IsShut = pulse is null;
        return true;
    }

    public bool Show(ShownBoard shown)
    {
        lock (_gate)
        {
            var (board, view) = (shown.Id, shown.View);
            var isOld = view is not null && Boards.TryGetValue(board, out var known) && view.Version < known.Version;
            if (isOld || !Followed.Contains(board) || (view is null && !Boards.ContainsKey(board)))
            {
                return false;
            }

            Boards = shown.On(Boards);
            return true;
        }
    }

    public bool Shut()
    {
        IsShut = true;
        return true;
    }

    public void Connect(bool isConnected)
    {
        _returns += isConnected && !IsConnected ? 1 : 0;
        IsConnected = isConnected;
        feed.RenewNow();
        if (isConnected)
        {
            Tell();
        }
    }

    /// <summary>A tab that is still drawing hears once more when it has finished; one that fails disturbs no other.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            _hasMore = true;
            if (_isTelling || !IsConnected || IsGone)
            {
                return;
            }

            _isTelling = true;
        }

        // On a thread of its own: a tab that draws slowly holds nobody else up.
        ThreadPool.UnsafeQueueUserWorkItem(static screen => _ = screen.Telling(), this, preferLocal: false);
    }

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isGone, 1) == 0)
        {
            await feed.Leave(this);
        }
    }

    private async Task Telling()
    {
        while (TakeMore())
        {
            try
            {
                await changed();
            }
            catch (Exception error)
            {
                feed.TabFailed(error);
                _ = TryAgain();
            }
        }
    }

    // Nothing else may happen in the room for a long time: what was not drawn now is drawn in a moment.
    private async Task TryAgain()
    {
        if (Interlocked.Exchange(ref _triesAgain, 1) == 0)
        {
            await feed.Pause();
            Volatile.Write(ref _triesAgain, 0);
            Tell();
        }
    }

    private bool TakeMore()
    {
        lock (_gate)
        {
            var more = _hasMore && !IsGone;
            _hasMore = false;
            _isTelling = more;
            return more;
        }
    }
}

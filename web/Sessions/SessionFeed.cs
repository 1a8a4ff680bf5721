namespace FilageFuturs.Web.Sessions;

/// <summary>
/// What one node knows of one session, for all its tabs. One loop does everything in turn: renew, pull what changed,
/// tell the tabs, rest. A missed notice, a dead gateway or a moved grain heals at the next renewal.
/// </summary>
internal sealed partial class SessionFeed(
    SessionId session,
    string node,
    IGrainFactory grains,
    TimeProvider clock,
    FeedMeasures measures,
    ILogger log,
    Action<SessionFeed> emptied)
    : ISessionWatcher, IAsyncDisposable
{
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(2.5);

    /// <summary>At most thirteen looks at the room a second, whatever happens in it. Boards are small and go at once.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(75);

    // A silo that takes long to answer is asked less often: this part of the time it is left alone.
    private const double RestPerLook = 1.5;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private ImmutableList<FeedScreen> _screens = [];
    private News _news = News.Nothing;
    private TaskCompletionSource _bell = NewBell();
    private ISessionWatcher? _reference;
    private Task _loop = Task.CompletedTask;
    private DateTimeOffset _renewAt = DateTimeOffset.MinValue;
    private DateTimeOffset _roomAt = DateTimeOffset.MinValue;
    private long _heard;
    private bool _isClosed;

    public SessionId Session => session;

    /// <returns>False when the feed is closing: open another.</returns>
    public bool Enter(FeedScreen screen)
    {
        bool isBehind;
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            _screens = _screens.Add(screen);
            if (_reference is null)
            {
                _heard = screen.Room.Version;
                _reference = grains.CreateObjectReference<ISessionWatcher>(this);
                // It goes on for all, in nobody's language and in nobody's trace.
                using var apart = ExecutionContext.SuppressFlow();
                _loop = Task.Run(Run);
            }

            isBehind = screen.Room.Version < _heard;
        }

        // What changed between its first look and now was told to the others alone.
        Hear(screen.Seat is { } seat ? News.Of(seat) with { Room = isBehind } : News.Nothing with { Room = true, Console = true });
        RenewNow();
        return true;
    }

    public async Task Leave(FeedScreen screen)
    {
        bool isLast;
        lock (_gate)
        {
            _screens = _screens.Remove(screen);
            isLast = _screens.IsEmpty && !_isClosed;
            _isClosed |= isLast;
        }

        if (isLast)
        {
            await DisposeAsync();
        }
        else
        {
            RenewNow();
        }
    }

    public void RenewNow()
    {
        lock (_gate)
        {
            _renewAt = DateTimeOffset.MinValue;
            _bell.TrySetResult();
        }
    }

    public Task Pause() => Rest(RenewEvery);

    /// <summary>Shows a tab the boards that it just began to follow; those that nobody answers for come with the next look.</summary>
    public async Task Fill(FeedScreen screen)
    {
        try
        {
            await Task.WhenAll(screen.Followed.Where(board => !screen.Boards.ContainsKey(board)).Select(async board =>
                screen.Show(new ShownBoard(board, await grains.Board(session, board).See(screen.Who)))));
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            LogFailed(log, trouble);
            Hear(News.Everything);
        }

        screen.Tell();
    }

    public async ValueTask DisposeAsync()
    {
        emptied(this);
        await _stop.CancelAsync();
        await Quietly(_loop);
        if (_reference is not null)
        {
            await Quietly(grains.Session(session).Unwatch(node));
            grains.DeleteObjectReference<ISessionWatcher>(_reference);
        }

        _stop.Dispose();
    }

    private async Task Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            var news = News.Nothing;
            try
            {
                await RenewIfDue();
                news = Take();
                var since = clock.GetTimestamp();
                if (await Refresh(news))
                {
                    await Rest(Shorter(Pace, clock.GetElapsedTime(since) * RestPerLook));
                }
            }
            catch (Exception error) when (!_stop.IsCancellationRequested)
            {
                measures.Failed();
                LogFailed(log, error);
                Hear(news);
                await Rest(RenewEvery);
            }

            await Listen();
        }
    }

    private async Task RenewIfDue()
    {
        var screens = _screens;
        long heard;
        lock (_gate)
        {
            if (clock.GetUtcNow() < _renewAt)
            {
                return;
            }

            _renewAt = clock.GetUtcNow() + RenewEvery;
            heard = _heard;
        }

        var present = screens.Where(screen => screen is { IsConnected: true, IsShut: false }).ToList();
        var seats = present.Where(screen => screen.Kind is ScreenKind.Seat).Select(screen => screen.Seat).OfType<SeatId>();
        var version = await grains.Session(session).Watch(
            node, _reference!, [.. seats.Distinct()], present.Exists(screen => screen.Kind is ScreenKind.Console));
        measures.Renewed();
        lock (_gate)
        {
            if (version < heard)
            {
                GoBack(version);
            }
            else if (version > _heard)
            {
                _heard = version;
                measures.WasBehind();
                Note(News.Everything);
            }

            Note(present.Exists(IsDelayed) ? News.OfDelay : News.Nothing);
        }
    }

    // No event says that time goes by: past its deadline, or paused, a phase costs the hour more at each moment.
    private bool IsDelayed(FeedScreen screen) =>
        screen is { Kind: ScreenKind.Console, Room: { State: SessionState.Running, Clock: { } phase } }
            && (phase.IsPaused || phase.Deadline <= clock.GetUtcNow());

    /// <returns>Whether the silo was asked anything.</returns>
    private async Task<bool> Refresh(News news)
    {
        if (news.IsNothing)
        {
            return false;
        }

        var hasAsked = false;
        measures.Refreshed();
        foreach (var part in news.InTurn.Where(part => !part.IsNothing))
        {
            var pull = new FeedPull(session, grains, _screens, part);
            var changed = await pull.Pull();
            hasAsked |= pull.HasAsked;
            foreach (var screen in changed)
            {
                screen.Tell();
            }
        }

        return hasAsked;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private Task Rest(TimeSpan span) => span <= TimeSpan.Zero ? Task.CompletedTask : Quietly(Task.Delay(span, clock, _stop.Token));

    private static async Task Quietly(Task wait) => await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // Continuations must not run inside the silo's call or a tab's.
    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using FilageFuturs.Web.Sessions;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// The screens of one conductor: the common room's and one a room, opened as rooms come. The gathering itself tells
/// nobody that it changed, so it is asked again when a screen changed, at most once a second, and from time to time.
/// </summary>
internal sealed class ConductorDesk : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly IGatheringGrain _gathering;
    private readonly ISessionFeeds _feeds;
    private readonly TimeProvider _time;
    private readonly Secret _who;
    private readonly Func<Task> _changed;

    private ImmutableDictionary<SessionId, SessionScreen> _rooms = ImmutableDictionary<SessionId, SessionScreen>.Empty;
    private ImmutableArray<(SessionId, bool, bool)> _counted = [];
    private GatheringView? _view;
    private SessionScreen? _plenary;
    private MergedView? _votes;
    private DateTimeOffset _askedAt;
    private ITimer? _timer;
    private volatile bool _hasChanged;
    private volatile bool _isGone;

    private ConductorDesk(IGatheringGrain gathering, ISessionFeeds feeds, TimeProvider time, Secret who, Func<Task> changed) =>
        (_gathering, _feeds, _time, _who, _changed) = (gathering, feeds, time, who, changed);

    /// <summary>The link of the conductor was renewed: nothing more comes.</summary>
    public bool IsShut => _plenary is { IsShut: true };

    /// <summary>As <see cref="SessionScreen.Returns"/>.</summary>
    public int Returns => _plenary?.Returns ?? 0;

    public ConductorSight Sight => new(
        _view!,
        _plenary?.Room.Facilitator,
        [.. _view!.Rooms.OrderBy(room => room.Rank).Select(Seen)],
        _votes,
        _time.GetUtcNow());

    /// <returns>Null when the key conducts nothing.</returns>
    public static async Task<ConductorDesk?> Open(
        IGrainFactory grains, ISessionFeeds feeds, TimeProvider time, SessionId gathering, Secret who, Func<Task> changed)
    {
        var desk = new ConductorDesk(grains.Gathering(gathering), feeds, time, who, changed);
        try
        {
            desk._plenary = await feeds.Open(gathering, who, ScreenKind.Console, desk.Stir);
            await desk.Ask();
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }

        if (desk._view is null || desk._plenary is null)
        {
            await desk.DisposeAsync();
            return null;
        }

        desk._timer = time.CreateTimer(_ => _ = desk.Look(), null, Beat, Beat);
        return desk;
    }

    /// <summary>For whoever has just asked something of the gathering. Out of reach for a moment, the next beat asks again.</summary>
    public Task AskNow() => Try(Ask);

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await (_timer?.DisposeAsync() ?? ValueTask.CompletedTask);
        foreach (var screen in _rooms.Values)
        {
            await screen.DisposeAsync();
        }

        await (_plenary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private Task Stir()
    {
        _hasChanged = true;
        return Task.CompletedTask;
    }

    private async Task Look()
    {
        var since = _time.GetUtcNow() - _askedAt;
        var isAsking = _asking.CurrentCount == 0;
        if (_isGone || !(_hasChanged || (since >= Most && !isAsking)))
        {
            return;
        }

        await Try(async () =>
        {
            // Sooner, or while the gathering waits for a room, it is drawn at once and asked again at the next beat.
            if (since >= Least && !isAsking)
            {
                _hasChanged = false;
                await Ask();
            }

            await _changed();
        });
    }

    // Out of reach for a moment: what is on screen stays.
    private async Task Try(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception failure) when (Courier.IsPassing(failure) || failure is ObjectDisposedException)
        {
            _hasChanged = true;
        }
    }

    private async Task Ask()
    {
        await _asking.WaitAsync();
        try
        {
            _askedAt = _time.GetUtcNow();
            if (await _gathering.See(_who) is { } view)
            {
                _view = view;
                await OpenRooms();
                await Count();
            }
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task OpenRooms()
    {
        foreach (var room in _view!.Rooms.TakeWhile(_ => !_isGone))
        {
            // Renewed by a colleague, a key dies: the view brings the new one. Of a silent room it has no links.
            var known = _rooms.GetValueOrDefault(room.Session);
            if (room.Links is not null
                && known?.Who != room.Key
                && await _feeds.Open(room.Session, room.Key, ScreenKind.Conductor, Stir) is { } screen)
            {
                _rooms = _rooms.SetItem(room.Session, screen);
                await (known?.DisposeAsync() ?? ValueTask.CompletedTask);

                // Left while it opened, it is in nobody else's hands.
                await (_isGone ? screen.DisposeAsync() : ValueTask.CompletedTask);
            }
        }
    }

    // A vote once revealed stays as it is: counted again only when another room reveals or withdraws, or where one did not answer.
    private async Task Count()
    {
        ImmutableArray<(SessionId, bool, bool)> revealed =
        [
            .. _view!.Rooms.Select(room => (
                room.Session, room.IsWithdrawn, _rooms.TryGetValue(room.Session, out var screen) && screen.Pulse is { IsRevealed: true })),
        ];
        if (revealed.Any(room => room.Item3) && !revealed.SequenceEqual(_counted))
        {
            _votes = await _gathering.SeeMerged(_who);
            _counted = _votes?.Rooms.Any(room => room.State is MergedState.Silent) is true ? [] : revealed;
        }
    }

    private RoomSeen Seen(GatheredRoom room)
    {
        var seen = _rooms.TryGetValue(room.Session, out var screen) ? new RoomSeen(room, screen.Pulse, screen.Room) : new(room);
        return seen is { IsClosed: true, View: { } view } ? seen with { NeverCame = NeverCame(seen, view) } : seen;
    }

    // Of who says goodbye once a room has ended, the common room alone hears.
    private int NeverCame(RoomSeen ended, RoomView view) => ended.Room.PlacedSeats is { } placed
        ? placed.Count(seat => !ended.Had(seat))
        : ended.Room.Placed - view.People.Count(person => _plenary?.Room.Find(person.Seat) is { Presence: not Presence.Left });
}

using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sharing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FilageFuturs.Web.Sessions;

public sealed partial class WallPage : IAsyncDisposable
{
    // The code may be renewed and the groups go on writing without a word about it to the room.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private SessionScreen? _screen;
    private RoomView? _room;
    private WallView? _wall;
    private MergedView? _merged;
    private Secret _who;
    private ImmutableArray<BoardId> _followed = [];
    private readonly CancellationTokenSource _gone = new();
    private ITimer? _timer;
    private bool _isRefused;
    private bool _isLate;

    [Parameter]
    public required string SessionId { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Person { get; set; }

    [Inject]
    public required ISessionFeeds Feeds { get; set; }

    [Inject]
    public required IGrainFactory Grains { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    private PublicAddress Address { get; set; } = null!;

    [Inject]
    public required TimeProvider Time { get; set; }

    private SessionId Session => new(SessionId);

    private string Site => Address.For(Navigation.BaseUri);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var key = SeatKeys.For((await Person).User, Session, ScreenKind.Wall);
        _screen = key is { } who && Ids.IsValid(SessionId)
            ? await Courier.Ask(
                () => Feeds.Open(Session, _who = who, ScreenKind.Wall, () => InvokeAsync(Refresh)), Time, _gone.Token, SayLate)
            : null;
        _isRefused = _screen is null;
        await Refresh();
        if (_gone.IsCancellationRequested)
        {
            return;
        }

        _timer = Time.CreateTimer(_ => _ = InvokeAsync(Look), null, Beat, Beat);
    }

    /// <summary>Asked again until it answers: meanwhile whoever waits is told why.</summary>
    private void SayLate()
    {
        _isLate = true;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        if (_screen is not null)
        {
            await _screen.DisposeAsync();
        }
    }

    private Task Look() =>
        !_gone.IsCancellationRequested && _screen is { } screen
        && WallScenes.Of(screen.Kit, screen.Room) is WallScene.Lobby or WallScene.GroupWork or WallScene.Restitution
            ? Refresh()
            : Task.CompletedTask;

    private async Task Refresh()
    {
        if (_screen is { } screen)
        {
            try
            {
                _wall = await Grains.Session(Session).SeeWall(_who);
                _isRefused = _wall is null || screen.IsShut;
                await Follow(screen);
                _merged = WallScenes.Of(screen.Kit, screen.Room) is WallScene.Restitution
                    ? await Grains.Gathering(Session).SeeMerged(_who)
                    : null;
            }
            catch (Exception trouble) when (Courier.IsPassing(trouble))
            {
                // The hall goes on looking at what it had: the next beat asks again.
            }

            _room = screen.Room;
        }

        StateHasChanged();
    }

    private async Task Follow(SessionScreen screen)
    {
        ImmutableArray<BoardId> onStage = [.. screen.Room.OnStage()];
        if (!onStage.SequenceEqual(_followed))
        {
            _followed = onStage;
            await screen.Follow(onStage);
        }
    }
}

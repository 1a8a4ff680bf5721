using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FilageFuturs.Web.Sessions;

/// <summary>
/// The screens of one circuit. A circuit outlives its connection by minutes, for a phone that slept; its seats must not
/// look present meanwhile.
/// </summary>
internal sealed class CircuitFeeds(SessionFeeds feeds, TimeProvider clock) : CircuitHandler, ISessionFeeds
{
    private ImmutableList<FeedScreen> _screens = [];
    private volatile bool _isConnected = true;
    private volatile bool _isClosed;

    public async Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed)
    {
        var paidUntil = clock.GetUtcNow();
        var screen = await feeds.Open(session, who, kind, Tongue.Keep(Draw));
        if (screen is not null)
        {
            ImmutableInterlocked.Update(ref _screens, (all, one) => all.RemoveAll(old => old.IsGone).Add(one), screen);
            // Its circuit may have been cut, or have ended, while the session answered.
            if (_isClosed)
            {
                await screen.DisposeAsync();
                return null;
            }

            if (!_isConnected)
            {
                screen.Connect(false);
            }
        }

        return screen;

        // Nobody reads faster than a screen is drawn thirteen times a second; what comes meanwhile is drawn together. After
        // a rest two may follow at once: a word does not wait because somebody was just shown writing.
        async Task Draw()
        {
            await changed();
            var now = clock.GetUtcNow();
            var ahead = paidUntil > now ? paidUntil - now : TimeSpan.Zero;
            paidUntil = now + ahead + SessionFeed.Pace;
            await Task.Delay(ahead, clock);
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Connect(false);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Connect(true);

    /// <summary>Whatever a page forgot to dispose ends with its circuit.</summary>
    public override async Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isClosed = true;
        foreach (var screen in _screens)
        {
            await screen.DisposeAsync();
        }
    }

    private Task Connect(bool isConnected)
    {
        _isConnected = isConnected;
        foreach (var screen in _screens)
        {
            screen.Connect(isConnected);
        }

        return Task.CompletedTask;
    }
}

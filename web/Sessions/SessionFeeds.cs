using System.Collections.Concurrent;

namespace FilageFuturs.Web.Sessions;

/// <summary>The feeds of this node: one a session that has a tab open here, none otherwise.</summary>
internal sealed class SessionFeeds(IGrainFactory grains, TimeProvider clock, FeedMeasures measures, ILogger<SessionFeeds> log)
{
    private readonly ConcurrentDictionary<SessionId, SessionFeed> _feeds = new();

    public int Count => _feeds.Count;

    public async Task<FeedScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed)
    {
        var grain = grains.Session(session);
        var mine = kind is ScreenKind.Seat ? await grain.SeeMine(who) : null;
        var console = kind is ScreenKind.Console ? await grain.SeeConsole(who) : null;
        var pulse = kind is ScreenKind.Conductor ? await grains.Tied(session).SeePulse(who) : null;
        var isLetIn = kind switch
        {
            ScreenKind.Seat => mine is { Waits: false, Removal: Refusal.None },
            ScreenKind.Console => console is not null,
            ScreenKind.Conductor => pulse is not null,
            ScreenKind.Scribe => await grain.Identify(who) is { Role: Role.Scribe } or { Facilitates: true },
            _ => await grain.Identify(who) is { Role: Role.Wall } or { Facilitates: true },
        };
        if (!isLetIn || await grain.SeeKit(who) is not { } kit || await grain.SeeRoom(who) is not { } room)
        {
            return null;
        }

        while (true)
        {
            var feed = _feeds.GetOrAdd(session, NewFeed);
            var screen = new FeedScreen(feed, kind, changed) { Session = session, Who = who, Kit = kit, Room = room };
            Prime(screen, mine, console, pulse);
            if (feed.Enter(screen))
            {
                return screen;
            }

            Forget(feed);
        }
    }

    private static void Prime(FeedScreen screen, MineView? mine, ConsoleView? console, RoomPulse? pulse)
    {
        if (pulse is not null)
        {
            screen.Show(pulse);
        }

        if (mine is not null)
        {
            screen.Show(mine);
        }

        if (console is not null)
        {
            screen.Show(console);
        }
    }

    // A name of its own for each feed: the goodbye of the one before can never unsubscribe the next.
    private SessionFeed NewFeed(SessionId session) =>
        new(session, Guid.NewGuid().ToString("N"), grains, clock, measures, log, Forget);

    private void Forget(SessionFeed feed) => _feeds.TryRemove(new(feed.Session, feed));
}

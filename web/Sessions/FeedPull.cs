using System.Runtime.InteropServices;

namespace FilageFuturs.Web.Sessions;

/// <summary>One refresh: each changed part is asked for once, then shown to every tab that may see it.</summary>
internal sealed class FeedPull(SessionId session, IGrainFactory grains, ImmutableList<FeedScreen> screens, News news)
{
    private readonly HashSet<FeedScreen> _changed = new(screens.Count);
    private readonly Lock _gate = new();

    /// <summary>False when what the silo said of itself was enough, and nobody looks at what it did not say.</summary>
    public bool HasAsked { get; private set; }

    private IEnumerable<FeedScreen> Alive => screens.Where(screen => !screen.IsShut);

    /// <returns>The tabs that have something new to draw.</returns>
    public async Task<IReadOnlyCollection<FeedScreen>> Pull()
    {
        var moved = news.IsOfBoardsAlone ? [] : await PullRights();
        await PullBoards(moved);
        return _changed;
    }

    /// <returns>The tabs that may see other boards than before.</returns>
    private async Task<HashSet<FeedScreen>> PullRights()
    {
        // Keys first: a tab whose link was renewed or whose seat was removed sees nothing more.
        await Task.WhenAll(PullMine(), PullConsoles(), PullPulses(), CheckWalls());
        if (!news.MayMovePeople)
        {
            return [];
        }

        var before = Alive.ToDictionary(screen => screen, Rights);
        if (news.Room || news.Everybody)
        {
            await PullRoom();
        }

        return [.. Alive.Where(screen => before.GetValueOrDefault(screen) != Rights(screen))];
    }

    private Task PullMine() => Pull(
        screen => screen is { Kind: ScreenKind.Seat, Seat: { } seat } && news.Concerns(seat),
        who => grains.Session(session).SeeMine(who),
        (screen, mine) => screen.Show(mine));

    private Task PullConsoles() => Pull(
        screen => screen.Kind is ScreenKind.Console && (news.Console || news.Delay || news.Everybody),
        who => grains.Session(session).SeeConsole(who),
        (screen, console) => screen.Show(console));

    private Task PullPulses() => Pull(
        screen => screen.Kind is ScreenKind.Conductor && (news.Room || news.Console || news.Everybody),
        who => grains.Tied(session).SeePulse(who),
        (screen, pulse) => screen.Show(pulse));

    private Task CheckWalls() => Pull(
        screen => screen.Kind is ScreenKind.Wall or ScreenKind.Scribe && (news.Console || news.Everybody),
        who => grains.Session(session).Identify(who),
        (screen, identity) => identity.Role is Role.None && screen.Shut());

    // Once for all tabs of one key.
    private Task Pull<T>(Func<FeedScreen, bool> concerns, Func<Secret, Task<T>> see, Func<FeedScreen, T, bool> show) =>
        Task.WhenAll(Alive.Where(concerns).GroupBy(screen => screen.Who).Select(async same =>
        {
            HasAsked = true;
            var seen = await see(same.Key);
            Show(same, screen => show(screen, seen));
        }));

    private async Task PullRoom()
    {
        foreach (var key in Alive.Select(screen => screen.Who).Distinct())
        {
            HasAsked = true;
            if (await grains.Session(session).SeeRoom(key) is { } room)
            {
                Show(Alive, screen => screen.Show(room));
                return;
            }
        }
    }

    // At each word for each tab: no more than a look at what it follows.
    private Task PullBoards(HashSet<FeedScreen> moved)
    {
        var readers = new Dictionary<(BoardId Board, bool MaySeeAsBefore, string Reading), List<FeedScreen>>();
        foreach (var screen in screens)
        {
            var maySeeAsBefore = !moved.Contains(screen);
            foreach (var board in screen.IsShut ? [] : screen.Followed)
            {
                if (!maySeeAsBefore || news.Concerns(board) || (news.Room && !screen.Boards.ContainsKey(board)))
                {
                    var same = (board, maySeeAsBefore, screen.Reading);
                    (CollectionsMarshal.GetValueRefOrAddDefault(readers, same, out _) ??= []).Add(screen);
                }
            }
        }

        return Task.WhenAll(readers.Select(same => PullBoard(same.Key.Board, same.Value, same.Key.MaySeeAsBefore)));
    }

    // Those who may see the same board show the same state of it: only what changed since travels, mostly with the notice itself.
    private async Task PullBoard(BoardId board, List<FeedScreen> readers, bool maySeeAsBefore)
    {
        var view = maySeeAsBefore ? news.Onto(board, readers[0].Boards.GetValueOrDefault(board)) : null;
        foreach (var reader in readers.DistinctBy(screen => screen.Who).TakeWhile(_ => view is null))
        {
            // A key that died since the last look speaks for nobody: the next one is asked.
            var known = reader.Boards.GetValueOrDefault(board);
            HasAsked = true;
            view = (await grains.Board(session, board).SeeSince(reader.Who, known?.Version))?.Onto(known);
        }

        var shown = new ShownBoard(board, view);
        Show(readers, screen => screen.Show(shown));
    }

    // What decides which boards a person may see: when it changes, each is asked for again.
    private static (bool Revealed, GroupId? Presenter, string Circle) Rights(FeedScreen screen) =>
        (screen.Room.CardsAreRevealed, screen.Room.Sharing?.Presenter, screen.Circle);

    private void Show(IEnumerable<FeedScreen> to, Func<FeedScreen, bool> show)
    {
        lock (_gate)
        {
            _changed.UnionWith(to.Where(show));
        }
    }
}

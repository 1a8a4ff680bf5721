using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A console's screen that shows what the test puts in it.</summary>
internal sealed class SampleScreen : SessionScreen
{
    public Func<Task> Changed { get; set; } = () => Task.CompletedTask;

    public bool IsDisposed { get; private set; }

    public ImmutableArray<BoardId> Followed { get; private set; } = [];

    public int Cuts { get; set; }

    public override int Returns => Cuts;

    public static SampleScreen Of(RoomView room, ConsoleView console, Kit? kit = null, Secret? who = null)
    {
        var screen = new SampleScreen
        {
            Session = room.Session, Who = who ?? new("facilitation"), Kit = kit ?? ConsoleSample.Kit, Room = room,
        };
        screen.Console = console;
        return screen;
    }

    /// <summary>What the feed does: put the new views, then tell.</summary>
    public Task Show(RoomView room, ConsoleView? console = null)
    {
        Room = room;
        Console = console ?? Console;
        return Changed();
    }

    public Task Show(BoardView board)
    {
        Boards = Boards.SetItem(board.Id, board);
        return Changed();
    }

    /// <summary>Its link was renewed.</summary>
    public Task Shut()
    {
        IsShut = true;
        return Changed();
    }

    public override Task Follow(params ImmutableArray<BoardId> boards)
    {
        Followed = boards;
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}

internal sealed class SampleFeeds(SampleScreen? screen) : ISessionFeeds
{
    public Task<SessionScreen?> Open(SessionId session, Secret who, ScreenKind kind, Func<Task> changed)
    {
        if (screen is not null)
        {
            screen.Changed = changed;
        }

        return Task.FromResult<SessionScreen?>(screen);
    }
}

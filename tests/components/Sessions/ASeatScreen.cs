using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Nour's screen, showing what the test puts in it.</summary>
internal sealed class ASeatScreen : SessionScreen
{
    public Func<Task> Changed { get; set; } = () => Task.CompletedTask;

    public ImmutableArray<BoardId> Followed { get; private set; } = [];

    public bool IsGone { get; private set; }

    public int Cuts { get; set; }

    public override int Returns => Cuts;

    public static ASeatScreen Of(RoomView room, MineView? mine = null, Kit? kit = null) => new ASeatScreen
    {
        Session = AWorkshop.Id,
        Who = new("place"),
        Kit = kit ?? AWorkshop.Kit,
        Room = room,
    }.With(mine ?? AWorkshop.Mine);

    public ASeatScreen With(MineView mine)
    {
        Mine = mine;
        return this;
    }

    public ASeatScreen With(BoardView board)
    {
        Boards = Boards.SetItem(board.Id, board);
        return this;
    }

    /// <summary>What the feed does: put the new views, then tell.</summary>
    public Task Show(RoomView? room = null, MineView? mine = null, BoardView? board = null)
    {
        Room = room ?? Room;
        Mine = mine ?? Mine;
        Boards = board is null ? Boards : Boards.SetItem(board.Id, board);
        return Changed();
    }

    /// <summary>The session opens to this seat no more.</summary>
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
        IsGone = true;
        return ValueTask.CompletedTask;
    }
}

internal sealed class SeatFeeds(ASeatScreen? screen) : ISessionFeeds
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

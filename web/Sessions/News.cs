namespace FilageFuturs.Web.Sessions;

/// <summary>What changed since the last refresh, many notices in one.</summary>
/// <param name="Boards">To be asked for.</param>
/// <param name="Changes">Of other boards, in their order: what the silo says to whoever is shown the state before.</param>
internal sealed record News(
    bool Room,
    bool Console,
    bool Everybody,
    ImmutableHashSet<SeatId> Seats,
    ImmutableHashSet<BoardId> Boards,
    ImmutableArray<BoardChange> Changes)
{
    public static readonly News Nothing = new(false, false, false, [], [], []);

    /// <summary>After a gap nobody knows what was missed.</summary>
    public static readonly News Everything = new(true, true, true, [], [], []);

    /// <summary>Nobody did anything, and the hour ends later than a moment ago: that is for consoles alone.</summary>
    public static readonly News OfDelay = Nothing with { Delay = true };

    public bool Delay { get; init; }

    public bool IsNothing => IsOfBoardsAlone && Boards.IsEmpty && Changes.IsEmpty;

    /// <summary>Nobody comes to see other boards than before.</summary>
    public bool IsOfBoardsAlone => !MayMovePeople && !Console && !Delay;

    public News And(News other) => new(
        Room || other.Room,
        Console || other.Console,
        Everybody || other.Everybody,
        Seats.Union(other.Seats),
        Boards.Union(other.Boards),
        Changes.AddRange(other.Changes)) { Delay = Delay || other.Delay };

    /// <summary>
    /// What only boards say: it is small and goes at once. While it waits to be known who may see what, the silo is asked.
    /// </summary>
    public News OfBoards => MayMovePeople
        ? Nothing with { Boards = Boards.Union(Changes.Select(change => change.Id)) }
        : Nothing with { Boards = Boards, Changes = Changes };

    public News OfTheRest => this with { Boards = [], Changes = [] };

    /// <summary>Who may see what may be another than before.</summary>
    public bool MayMovePeople => Room || Everybody || !Seats.IsEmpty;

    /// <summary>A word does not wait for what the console asks the silo; who may see what is known before either.</summary>
    public ImmutableArray<News> InTurn => MayMovePeople ? [this] : [OfBoards, OfTheRest];

    public static News Of(Notice notice)
    {
        ImmutableArray<BoardChange> changes = notice.Changes.IsDefault ? [] : notice.Changes;
        return new(
            notice.Room,
            notice.Console,
            false,
            [.. notice.Private],
            [.. notice.Boards.Except(changes.Select(change => change.Id))],
            changes);
    }

    public static News Of(SeatId seat) => Nothing with { Seats = [seat] };

    public bool Concerns(SeatId seat) => Everybody || Seats.Contains(seat);

    // Asked for each board of each tab at each word: nothing is made for it.
    public bool Concerns(BoardId board)
    {
        var isChanged = false;
        foreach (var change in Changes)
        {
            isChanged |= change.Id == board;
        }

        return isChanged || Everybody || Boards.Contains(board);
    }

    /// <returns>The board as the changes make it; null when the silo has to be asked.</returns>
    public BoardView? Onto(BoardId board, BoardView? known)
    {
        if (Everybody || Boards.Contains(board))
        {
            return null;
        }

        foreach (var change in Changes)
        {
            if (change.Id == board && change.Version > known?.Version)
            {
                known = change.Onto(known);
            }
        }

        return known;
    }
}

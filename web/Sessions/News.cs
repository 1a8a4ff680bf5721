namespace FilageFuturs.Web.Sessions;

/// <summary>What changed since the last refresh, many notices in one.</summary>
internal sealed record News(
    bool Room, bool Console, bool Everybody, ImmutableHashSet<SeatId> Seats, ImmutableHashSet<BoardId> Boards)
{
    public static readonly News Nothing = new(false, false, false, [], []);

    /// <summary>After a gap nobody knows what was missed.</summary>
    public static readonly News Everything = new(true, true, true, [], []);

    public bool IsNothing => !Room && !Console && !Everybody && Seats.IsEmpty && Boards.IsEmpty;

    public News And(News other) => new(
        Room || other.Room,
        Console || other.Console,
        Everybody || other.Everybody,
        Seats.Union(other.Seats),
        Boards.Union(other.Boards));

    /// <summary>What only boards say: it is small and goes at once.</summary>
    public News OfBoards => Nothing with { Boards = Boards };

    public News OfTheRest => this with { Boards = [] };

    public static News Of(Notice notice) =>
        new(notice.Room, notice.Console, false, [.. notice.Private], [.. notice.Boards]);

    public static News Of(SeatId seat) => Nothing with { Seats = [seat] };

    public bool Concerns(SeatId seat) => Everybody || Seats.Contains(seat);

    public bool Concerns(BoardId board) => Everybody || Boards.Contains(board);
}

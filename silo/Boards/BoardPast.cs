namespace FilageFuturs.Silo.Boards;

/// <summary>The last states of a board, to tell a node what changed since the one it shows.</summary>
internal sealed class BoardPast
{
    private const int Kept = 16;

    private readonly Queue<Board> _boards = [];
    private Board? _last;
    private long _forgotten = -1;

    /// <summary>A board that changed without a new version has lost words: nothing from before is compared with any more.</summary>
    public void Remember(Board board)
    {
        if (_last is not null && board.Version == _last.Version && !ReferenceEquals(board, _last))
        {
            Forget();
        }

        if (board.Version > Math.Max(_last?.Version ?? -1, _forgotten))
        {
            _boards.Enqueue(board);
            _last = board;
        }

        while (_boards.Count > Kept)
        {
            _boards.Dequeue();
        }
    }

    public void Forget()
    {
        _forgotten = Math.Max(_last?.Version ?? -1, _forgotten);
        _boards.Clear();
        _last = null;
    }

    /// <returns>Null when it is too long ago.</returns>
    public Board? At(long version) => _boards.FirstOrDefault(board => board.Version == version);
}

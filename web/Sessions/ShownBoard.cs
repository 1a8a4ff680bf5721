namespace FilageFuturs.Web.Sessions;

/// <summary>
/// One board as it is now, shown to tabs one after the other. Those that showed the same boards before share one object after:
/// at each word of a room of twenty one map is made and not twenty.
/// </summary>
/// <param name="view">Null: the board is shown no more.</param>
internal sealed class ShownBoard(BoardId id, BoardView? view)
{
    private ImmutableDictionary<BoardId, BoardView>? _before;
    private ImmutableDictionary<BoardId, BoardView> _after = ImmutableDictionary<BoardId, BoardView>.Empty;

    public BoardId Id => id;

    public BoardView? View => view;

    /// <returns>What a tab shows that showed these.</returns>
    public ImmutableDictionary<BoardId, BoardView> On(ImmutableDictionary<BoardId, BoardView> boards)
    {
        if (_before is null || !AreSame(boards, _before))
        {
            _before = boards;
            _after = view is null ? boards.Remove(id) : boards.SetItem(id, view);
        }

        return _after;
    }

    // Views never change: what is the same object says the same.
    private static bool AreSame(ImmutableDictionary<BoardId, BoardView> some, ImmutableDictionary<BoardId, BoardView> others)
    {
        if (ReferenceEquals(some, others) || some.Count != others.Count)
        {
            return ReferenceEquals(some, others);
        }

        foreach (var (id, view) in some)
        {
            if (!others.TryGetValue(id, out var other) || !ReferenceEquals(view, other))
            {
                return false;
            }
        }

        return true;
    }
}

namespace FilageFuturs.Silo.Boards;

/// <summary>The boards of every group as the session keeps them: for the console, the archive and the order.</summary>
/// <param name="Version">Events applied so far. A log has no gaps, so counting them is numbering them.</param>
internal sealed record BoardTiles(long Version, ImmutableDictionary<BoardId, Board> Boards)
{
    public static readonly BoardTiles Empty = new(0, ImmutableDictionary<BoardId, Board>.Empty);

    public BoardTiles Apply(SessionEvent happened, DateTimeOffset at)
    {
        var version = Version + 1;
        return happened is SeatErased
            ? new(version, Boards.SetItems(Boards.Select(
                board => KeyValuePair.Create(board.Key, board.Value.Apply(happened, at, version)))))
            : Board.Of(happened) is { } id
                ? new(version, Boards.SetItem(id, Find(id).Apply(happened, at, version)))
                : this with { Version = version };
    }

    public Board Find(BoardId id) => Boards.GetValueOrDefault(id) ?? Board.Empty(id);

    /// <summary>One tile a group and card that was opened, by group, then in the kit's order.</summary>
    public ImmutableArray<BoardTile> See(Session session) =>
        [.. Opened(session).Select(opened => Find(opened.Id).SeeFromFar(opened.Card))];

    public long VersionOf(BoardId board) => Find(board).Version;

    /// <summary>The boards that the hour has opened so far; of a merged group, those that hold something.</summary>
    public IEnumerable<(BoardId Id, Card Card)> Opened(Session session)
    {
        if (!session.Grouping.IsInstalled)
        {
            return [];
        }

        var cards = CardsOpened(session).ToHashSet();
        return
            from @group in session.Grouping.Groups
            from card in session.Kit.Cards
            let id = new BoardId(@group.Id, card.Id)
            where cards.Contains(card.Id) && (@group.IsActive || !Find(id).IsEmpty)
            select (id, card);
    }

    private static IEnumerable<CardId> CardsOpened(Session session) =>
        session.Conduct.Opened.Select(opened => session.Kit.Find(opened.Phase)?.Card).OfType<CardId>();
}

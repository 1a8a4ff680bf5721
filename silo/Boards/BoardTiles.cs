namespace FilageFuturs.Silo.Boards;

/// <summary>The boards from far: what the console shows, and the last event of each.</summary>
internal sealed record BoardTiles
{
    public static readonly BoardTiles Empty = new();

    public BoardTiles Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        _ => this,
    };

    public ImmutableArray<BoardTile> See(Session session) => [];

    public long VersionOf(BoardId board) => 0;
}

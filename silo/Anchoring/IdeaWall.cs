namespace FilageFuturs.Silo.Anchoring;

/// <summary>Ideas to preserve, their supports and their families.</summary>
internal sealed record IdeaWall
{
    public static readonly IdeaWall Empty = new();

    public IdeaWall Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        _ => this,
    };

    public IdeasView See() => new([], []);

    public ImmutableHashSet<IdeaId> By(SeatId seat) => [];

    public ImmutableHashSet<IdeaId> SupportedBy(SeatId seat) => [];
}

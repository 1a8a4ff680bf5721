namespace FilageFuturs.Silo.Groups;

/// <summary>Who is with whom, proposed or installed.</summary>
internal sealed record Grouping
{
    public static readonly Grouping Empty = new();

    public Grouping Apply(SessionEvent happened) => happened switch
    {
        _ => this,
    };

    public bool IsInstalled => false;

    public GroupId? Of(SeatId seat) => null;

    public ImmutableArray<GroupView> See(Session session) => [];

    public GroupingView Propose(Session session) => new(null, [], [], [], [], null, false, false);
}

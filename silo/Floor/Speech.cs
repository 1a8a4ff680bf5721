namespace FilageFuturs.Silo.Floor;

/// <summary>Raised hands, who speaks, how many turns each group had.</summary>
internal sealed record Speech
{
    public static readonly Speech Empty = new();

    public Speech Apply(SessionEvent happened, DateTimeOffset at, Grouping grouping) => happened switch
    {
        _ => this,
    };

    public FloorView See(Session session) => new(null, null, [], FloorOrder.ByArrival, []);
}

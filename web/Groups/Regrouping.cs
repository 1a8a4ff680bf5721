namespace FilageFuturs.Web.Groups;

/// <summary>
/// The last thing that this console did to the groups, for as long as it stands as it was left: colleagues move and draw people too,
/// and nobody takes back what somebody else did.
/// </summary>
/// <param name="Version">Of the log once it was done: a view before it does not show it yet.</param>
/// <param name="Before">As it was in sight.</param>
/// <param name="Move">Null: everybody was drawn.</param>
internal sealed record Regrouping(long Version, GroupingView Before, Placement? Move)
{
    /// <summary>A draw can be taken back once it was seen. Where all is done by hand nobody else places whoever waits.</summary>
    public bool CanUndo => Move is { } move ? Before.Method is GroupingMethod.ByHand || HadAPlace(move.Seat) : Drawn is not null;

    private GroupingView? Drawn { get; init; }

    /// <returns>Null once there is nothing to take back any more.</returns>
    public Regrouping? Seen(ConsoleView console)
    {
        var now = console.Grouping;
        if (console.Version < Version)
        {
            return this;
        }

        return !now.IsInstalled && Stands(now) ? this with { Drawn = now } : null;
    }

    /// <summary>The moves that take it back: of one person, or of all whom the draw moved.</summary>
    public ImmutableArray<Placement> Back(GroupingView now) => Move is { } move
        ? [move with { Group = Placements.PlaceOf(Before, move.Seat) }]
        : Placements.Back(now, Before);

    private bool Stands(GroupingView now) => (Move, Drawn) switch
    {
        ({ } move, _) => now.Draws == Before.Draws && Placements.Holds(now, move),
        (_, { } drawn) => now.Draws == drawn.Draws && Placements.AreTogether(now, drawn),
        _ => now.Draws - Before.Draws is 0 or 1 && MayComeBack(now),
    };

    // Groups that the draw did away with take nobody back, and whoever waited for a place would be left out of every group.
    private bool MayComeBack(GroupingView now) =>
        Before.Groups.All(group => group.Seats.IsEmpty || now.Groups.Any(drawn => drawn.Id == group.Id))
        && Before.Aside.All(HadAPlace);

    // Taken back to where they waited, they would count as taken out by hand: announcing the groups would leave them out.
    private bool HadAPlace(SeatId seat) => Placements.PlaceOf(Before, seat) is not null || Before.PutAside?.Contains(seat) is true;
}

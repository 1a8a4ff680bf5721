namespace FilageFuturs.Silo.Floor;

/// <summary>Raised hands, who speaks, how many turns each group had. Sound is never captured.</summary>
/// <param name="Hands">In the exact order in which they were raised.</param>
/// <param name="Turns">Of each seat since the session began: who was least heard.</param>
/// <param name="GroupTurns">Since the groups were installed.</param>
/// <param name="PlenaryTurns">Of people without a group.</param>
internal sealed record Speech(
    ImmutableList<HandView> Hands,
    SeatId? Speaker,
    DateTimeOffset? SpeaksSince,
    FloorOrder Order,
    ImmutableDictionary<SeatId, int> Turns,
    ImmutableDictionary<GroupId, int> GroupTurns,
    int PlenaryTurns)
{
    public static readonly Speech Empty = new(
        [],
        null,
        null,
        FloorOrder.ByArrival,
        ImmutableDictionary<SeatId, int>.Empty,
        ImmutableDictionary<GroupId, int>.Empty,
        0);

    public Speech Apply(SessionEvent happened, DateTimeOffset at, Grouping grouping) => happened switch
    {
        HandRaised raised => HandIsRaised(raised.Seat) ? this : this with { Hands = Hands.Add(new(raised.Seat, at)) },
        HandLowered lowered => Lower(lowered.Seat),
        FloorGiven given => Give(given.Seat, at, grouping.Of(given.Seat)),
        FloorReturned returned => Silence(returned.Seat),
        FloorOrderSet set => this with { Order = set.Order },
        SeatLeft left => Lower(left.Seat).Silence(left.Seat),
        SeatMoved moved => Lower(moved.Seat).Silence(moved.Seat),
        SeatRemoved removed => Lower(removed.Seat).Silence(removed.Seat),
        GroupsInstalled => this with { GroupTurns = Empty.GroupTurns, PlenaryTurns = 0 },
        GroupsMerged merged => Merge(merged.From, merged.Into),
        _ => this,
    };

    public bool HandIsRaised(SeatId seat) => Hands.Exists(hand => hand.Seat == seat);

    public FloorView See(Session session) =>
        new(Speaker, SpeaksSince, [.. Queue()], Order, Balance(session.Grouping));

    // Sorting keeps the order of arrival among people who spoke as often.
    private IEnumerable<HandView> Queue() =>
        Order is FloorOrder.LeastHeardFirst ? Hands.OrderBy(hand => Turns.GetValueOrDefault(hand.Seat)) : Hands;

    private ImmutableArray<GroupShare> Balance(Grouping grouping)
    {
        var total = PlenaryTurns + GroupTurns.Values.Sum();
        var groups = grouping.IsInstalled
            ? grouping.Active.Select(group => Share(group.Id, GroupTurns.GetValueOrDefault(group.Id), total))
            : [];
        return PlenaryTurns > 0 || !grouping.IsInstalled
            ? [Share(null, PlenaryTurns, total), .. groups]
            : [.. groups];
    }

    private static GroupShare Share(GroupId? group, int turns, int total) =>
        new(group, turns, total == 0 ? 0 : (double)turns / total);

    private Speech Give(SeatId seat, DateTimeOffset at, GroupId? group) => Lower(seat) with
    {
        Speaker = seat,
        SpeaksSince = at,
        Turns = Turns.SetItem(seat, Turns.GetValueOrDefault(seat) + 1),
        GroupTurns = group is { } own ? GroupTurns.SetItem(own, GroupTurns.GetValueOrDefault(own) + 1) : GroupTurns,
        PlenaryTurns = group is null ? PlenaryTurns + 1 : PlenaryTurns,
    };

    private Speech Merge(GroupId from, GroupId into) => this with
    {
        GroupTurns = GroupTurns
            .Remove(from)
            .SetItem(into, GroupTurns.GetValueOrDefault(from) + GroupTurns.GetValueOrDefault(into)),
    };

    private Speech Lower(SeatId seat) => this with { Hands = Hands.RemoveAll(hand => hand.Seat == seat) };

    private Speech Silence(SeatId seat) =>
        Speaker == seat ? this with { Speaker = null, SpeaksSince = null } : this;
}

namespace FilageFuturs.Silo.Floor;

/// <summary>Raised hands, who speaks, how long each group was heard. Sound is never captured.</summary>
/// <param name="Hands">In the exact order in which they were raised.</param>
/// <param name="CountsFrom">From when the running turn is not yet in the sums; null when nobody speaks and in a pause.</param>
/// <param name="Seats">Since the session began: who was least heard. Never shown.</param>
/// <param name="Groups">Since the groups were installed.</param>
/// <param name="Plenary">Of people without a group.</param>
internal sealed record Speech(
    ImmutableList<HandView> Hands,
    SeatId? Speaker,
    DateTimeOffset? SpeaksSince,
    DateTimeOffset? CountsFrom,
    FloorOrder Order,
    ImmutableDictionary<SeatId, Spoken> Seats,
    ImmutableDictionary<GroupId, Spoken> Groups,
    Spoken Plenary)
{
    public static readonly Speech Empty = new(
        [],
        null,
        null,
        null,
        FloorOrder.ByArrival,
        ImmutableDictionary<SeatId, Spoken>.Empty,
        ImmutableDictionary<GroupId, Spoken>.Empty,
        default);

    /// <param name="grouping">As it was before what happened: a turn counts for the group that its speaker was in.</param>
    /// <param name="isPaused">Likewise, the running phase.</param>
    public Speech Apply(SessionEvent happened, DateTimeOffset at, Grouping grouping, bool isPaused) => happened switch
    {
        HandRaised raised => HandIsRaised(raised.Seat) ? this : this with { Hands = Hands.Add(new(raised.Seat, at)) },
        HandLowered lowered => Lower(lowered.Seat),
        FloorGiven given => End(at, grouping).Give(given.Seat, at, grouping.Of(given.Seat)) with { CountsFrom = isPaused ? null : at },
        FloorReturned returned => Silence(returned.Seat, at, grouping),
        FloorOrderSet set => this with { Order = set.Order },
        SeatLeft left => Lower(left.Seat).Silence(left.Seat, at, grouping),
        SeatMoved moved => Lower(moved.Seat).Silence(moved.Seat, at, grouping),
        SeatRemoved removed => Lower(removed.Seat).Silence(removed.Seat, at, grouping),
        // A floor that nobody gave back would weigh more than all that was said.
        PhaseOpened or PhaseReopened or SessionClosed => End(at, grouping),
        PhasePaused => Count(at, grouping) with { CountsFrom = null },
        PhaseResumed => Speaker is null ? this : this with { CountsFrom = CountsFrom ?? at },
        SeatPlaced placed => placed.Seat == Speaker ? Count(at, grouping) : this,
        GroupsInstalled => Count(at, grouping) with { Groups = Empty.Groups, Plenary = default },
        GroupsTakenBack => Count(at, grouping).TakeBack(),
        GroupsMerged merged => Count(at, grouping).Merge(merged.From, merged.Into),
        _ => this,
    };

    public bool HasSpoken(SeatId seat) => Seats.ContainsKey(seat);

    public bool HandIsRaised(SeatId seat) => Hands.Exists(hand => hand.Seat == seat);

    public FloorView See(Session session) =>
        new(Speaker, SpeaksSince, [.. Queue()], Order, Balance(session.Grouping));

    // Sorting keeps the order of arrival among people heard as much. Whoever speaks comes last: their turn is not counted yet.
    private IEnumerable<HandView> Queue() => Order is FloorOrder.LeastHeardFirst
        ? Hands
            .OrderBy(hand => hand.Seat == Speaker)
            .ThenBy(hand => Seats.GetValueOrDefault(hand.Seat).Time)
            .ThenBy(hand => Seats.GetValueOrDefault(hand.Seat).Turns)
        : Hands;

    private ImmutableArray<GroupShare> Balance(Grouping grouping)
    {
        var all = All();
        var groups = grouping.IsInstalled
            ? grouping.Active.Select(group => Share(group.Id, Groups.GetValueOrDefault(group.Id), all))
            : [];
        return Plenary != default || !grouping.IsInstalled
            ? [Share(null, Plenary, all), .. groups]
            : [.. groups];
    }

    private static GroupShare Share(GroupId? group, Spoken one, Spoken all) => new(group, one.Turns, one.ShareOf(all));

    private Spoken All() => Groups.Values.Aggregate(Plenary, (sum, one) => sum.And(one));

    private Speech Give(SeatId seat, DateTimeOffset at, GroupId? group) => Lower(seat).Add(seat, group, Spoken.OneTurn) with
    {
        Speaker = seat,
        SpeaksSince = at,
    };

    private Speech Silence(SeatId seat, DateTimeOffset at, Grouping grouping) => Speaker == seat ? End(at, grouping) : this;

    private Speech End(DateTimeOffset at, Grouping grouping) =>
        Count(at, grouping) with { Speaker = null, SpeaksSince = null, CountsFrom = null };

    // A clock that was set back takes nothing away from anybody.
    private Speech Count(DateTimeOffset at, Grouping grouping) => Speaker is { } seat && CountsFrom is { } from
        ? Add(seat, grouping.Of(seat), new(0, at > from ? at - from : TimeSpan.Zero)) with { CountsFrom = at }
        : this;

    private Speech Add(SeatId seat, GroupId? group, Spoken spoken) => this with
    {
        Seats = Seats.SetItem(seat, Seats.GetValueOrDefault(seat).And(spoken)),
        Groups = group is { } own ? Groups.SetItem(own, Groups.GetValueOrDefault(own).And(spoken)) : Groups,
        Plenary = group is null ? Plenary.And(spoken) : Plenary,
    };

    private Speech TakeBack() => this with { Groups = Empty.Groups, Plenary = All() };

    private Speech Merge(GroupId from, GroupId into) => this with
    {
        Groups = Groups.Remove(from).SetItem(into, Groups.GetValueOrDefault(from).And(Groups.GetValueOrDefault(into))),
    };

    private Speech Lower(SeatId seat) => this with { Hands = Hands.RemoveAll(hand => hand.Seat == seat) };
}

/// <summary>Turns given, and how long those over were held.</summary>
internal readonly record struct Spoken(int Turns, TimeSpan Time)
{
    public static readonly Spoken OneTurn = new(1, TimeSpan.Zero);

    public Spoken And(Spoken other) => new(Turns + other.Turns, Time + other.Time);

    /// <summary>0 to 1: of the time, or of the turns as long as none has lasted.</summary>
    public double ShareOf(Spoken all) =>
        all.Time > TimeSpan.Zero ? Time / all.Time
        : all.Turns > 0 ? (double)Turns / all.Turns
        : 0;
}

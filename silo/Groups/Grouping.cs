namespace FilageFuturs.Silo.Groups;

/// <summary>Who is with whom, proposed or installed.</summary>
/// <param name="Groups">In the order of the draw; merged ones stay, for their boards.</param>
/// <param name="Scenarios">Kept apart: drawing people again leaves the scenarios where they are.</param>
/// <param name="Aside">People whom the facilitation took out of the groups by hand.</param>
internal sealed record Grouping(
    ImmutableList<Group> Groups,
    ImmutableDictionary<GroupId, ScenarioId> Scenarios,
    ImmutableDictionary<SeatId, GroupId> Pins,
    ImmutableList<SeatBond> Bonds,
    ImmutableHashSet<SeatId> Aside,
    GroupingMethod? Method,
    bool IsInstalled)
{
    public static readonly Grouping Empty = new(
        [],
        ImmutableDictionary<GroupId, ScenarioId>.Empty,
        ImmutableDictionary<SeatId, GroupId>.Empty,
        [],
        [],
        null,
        false);

    /// <summary>How often people were drawn.</summary>
    public int Draws { get; private init; }

    /// <summary>The phase that announced the groups as it opened; null when the facilitation did.</summary>
    public PhaseId? InstalledWith { get; private init; }

    /// <summary>
    /// Who was given another place once the last card was over, and the first of the groups that had joined one another until then: null,
    /// none.
    /// </summary>
    private ImmutableDictionary<SeatId, GroupId?> PlacedAfter { get; init; } = ImmutableDictionary<SeatId, GroupId?>.Empty;

    public IEnumerable<Group> Active => Groups.Where(group => group.IsActive);

    /// <summary>Groups with somebody in them.</summary>
    public IEnumerable<Group> Inhabited => Active.Where(group => group.Seats.Count > 0);

    public bool ScenariosAreDrawn => Groups.Count > 0 && Active.All(group => group.Scenario is not null);

    /// <param name="areCardsOver">After what happened. See <see cref="GroupWork.CardsAreOver"/>.</param>
    public Grouping Apply(SessionEvent happened, bool areCardsOver = false) => happened switch
    {
        GroupsDrawn drawn => Draw(drawn),
        SeatPlaced placed => Place(placed, areCardsOver),
        PhaseOpened or PhaseReopened when !areCardsOver => this with { PlacedAfter = PlacedAfter.Clear() },
        SeatPinned pinned => this with
        {
            Pins = pinned.Group is { } group ? Pins.SetItem(pinned.Seat, group) : Pins.Remove(pinned.Seat),
        },
        PairBound bound => Bind(bound),
        ScenariosDrawn drawn => Dress(drawn),
        GroupsInstalled installed => this with { IsInstalled = true, InstalledWith = installed.With },
        GroupsTakenBack => ChangeAll(group => group with { ReadyIn = null, AsksTimeIn = null, CallsHelp = false }) with
        {
            IsInstalled = false, InstalledWith = null,
        },
        GroupsMerged merged => Merge(merged),
        GroupReadied readied => Change(
            readied.Group, group => group with { ReadyIn = readied.IsReady ? readied.Phase : null }),
        TourStopOpened => ChangeAll(group => group with { ReadyIn = null, AsksTimeIn = null }),
        TimeAsked asked => Change(asked.Group, group => group with { AsksTimeIn = asked.IsAsked ? asked.Phase : null }),
        PhaseExtended => ChangeAll(group => group with { AsksTimeIn = null }),
        HelpCalled called => Change(called.Group, group => group with { CallsHelp = true }),
        HelpAnswered answered => Change(answered.Group, group => group with { CallsHelp = false }),
        CardChosen chosen => Change(chosen.Group, group => group with { Presents = chosen.Cards }),
        SeatRemoved removed => Forget(removed.Seat),
        SeatMoved moved => Forget(moved.Seat),
        _ => this,
    };

    public Group? Find(GroupId id) => Groups.Find(group => group.Id == id);

    /// <summary>The group of a seat as everybody knows it: null until the groups are installed.</summary>
    public GroupId? Of(SeatId seat) => IsInstalled ? PlaceOf(seat) : null;

    /// <summary>The same, as the facilitation proposes it.</summary>
    public GroupId? PlaceOf(SeatId seat) => Active.FirstOrDefault(group => group.Seats.Contains(seat))?.Id;

    /// <summary>
    /// How many imagined its world: whoever came from a group that left a world of its own is counted in that one, and whoever came
    /// once the cards were over in none.
    /// </summary>
    public int Imagined(Group group, Func<GroupId, bool> leftAWorld) =>
        group.Seats.Concat(group.Brought).Except(CameTo(group.Id, leftAWorld)).Except(PlacedAfter.Keys).Count()
        + PlacedAfter.Values.Count(origin => origin is { } id && Find(id) is { } first && WorldOf(first, leftAWorld) == group.Id);

    /// <summary>Groups that came to this one, with those that had come to them before.</summary>
    public IEnumerable<Group> JoinedTo(GroupId host) => Groups.Where(group => !group.IsActive && Heir(group) == host);

    public Bond BondOf(SeatId one, SeatId other) => Bonds.Find(bond => Ties(bond, one, other))?.Bond ?? Bond.Free;

    /// <param name="id">Names the video rooms; without it no link is given.</param>
    public ImmutableArray<GroupView> See(Session session, SessionId? id = null) =>
        IsInstalled ? Views(session, id) : [];

    public GroupingView Propose(Session session)
    {
        ImmutableArray<SeatId> aside = [.. Roster.Of(session).Select(seat => seat.Id).Where(seat => PlaceOf(seat) is null)];
        return new(
            Method,
            Views(session, null),
            aside,
            [.. Pins.OrderBy(pin => pin.Key.Value, StringComparer.Ordinal).Select(pin => new SeatPin(pin.Key, pin.Value))],
            [.. Bonds],
            Mixing.Score(session),
            IsInstalled,
            ScenariosAreDrawn,
            [.. aside.Where(Aside.Contains)],
            Draws);
    }

    private ImmutableArray<GroupView> Views(Session session, SessionId? id) =>
        [.. Active.Select(group => group.See(
            session.Conduct.Now?.Phase, VideoLink(session, id, group), Joined(group), SharingRules.MayChoose(session, group)))];

    private ImmutableArray<JoinedGroup> Joined(Group host) =>
        [.. JoinedTo(host.Id).Select(group => new JoinedGroup(group.Id, group.Scenario))];

    private IEnumerable<SeatId> CameTo(GroupId host, Func<GroupId, bool> leftAWorld) => Groups
        .Where(group => group.MergedInto == host)
        .SelectMany(group => leftAWorld(group.Id) ? group.Brought : CameTo(group.Id, leftAWorld));

    private GroupId WorldOf(Group group, Func<GroupId, bool> leftAWorld) =>
        !leftAWorld(group.Id) && group.MergedInto is { } into && Find(into) is { } next ? WorldOf(next, leftAWorld) : group.Id;

    private GroupId? OriginOf(SeatId seat) =>
        Groups.Find(group => group.Brought.Contains(seat)
            && !Groups.Exists(other => other.MergedInto == group.Id && other.Brought.Contains(seat)))?.Id
        ?? PlaceOf(seat);

    // A group that took others in may itself have joined another one since.
    private GroupId Heir(Group group) => group.MergedInto is { } into && Find(into) is { } next ? Heir(next) : group.Id;

    // An address without a place for the group is one call for everybody: the room's, which no group has to itself.
    private static string? VideoLink(Session session, SessionId? id, Group group) =>
        id is not null
        && session.Room.Opening?.VideoPattern is { } pattern
        && pattern.Contains(OpeningRules.VideoRoom, StringComparison.Ordinal)
            ? pattern.Replace(OpeningRules.VideoRoom, $"{id}-{group.Id}", StringComparison.Ordinal)
            : null;

    private Grouping Draw(GroupsDrawn drawn) => this with
    {
        Method = drawn.Method,
        Draws = Draws + 1,
        Aside = [],
        Groups = [.. drawn.Groups.Select(one => new Group(one.Group, [.. one.Seats])
        {
            Scenario = Scenarios.TryGetValue(one.Group, out var scenario) ? scenario : null,
        })],
    };

    private Grouping Place(SeatPlaced placed, bool areCardsOver)
    {
        var elsewhere = ChangeAll(group => group.Without(placed.Seat));
        return elsewhere.ChangeAll(group => group.IsActive && group.Id == placed.Group
            ? group with { Seats = group.Seats.Add(placed.Seat) }
            : group) with
        {
            Aside = placed.Group is null ? Aside.Add(placed.Seat) : Aside.Remove(placed.Seat),
            PlacedAfter = areCardsOver && !PlacedAfter.ContainsKey(placed.Seat)
                ? PlacedAfter.Add(placed.Seat, OriginOf(placed.Seat))
                : PlacedAfter,
        };
    }

    private Grouping Bind(PairBound bound)
    {
        var others = Bonds.RemoveAll(bond => Ties(bond, bound.One, bound.Other));
        return this with
        {
            Bonds = bound.Bond is Bond.Free ? others : others.Add(new(bound.One, bound.Other, bound.Bond)),
        };
    }

    private Grouping Dress(ScenariosDrawn drawn)
    {
        var scenarios = drawn.Scenarios.Aggregate(Scenarios, (all, one) => all.SetItem(one.Group, one.Scenario));
        return ChangeAll(group => scenarios.TryGetValue(group.Id, out var scenario)
            ? group with { Scenario = scenario }
            : group) with { Scenarios = scenarios };
    }

    private Grouping Merge(GroupsMerged merged)
    {
        if (merged.From == merged.Into
            || Find(merged.From) is not { } from
            || Find(merged.Into) is not { IsActive: true })
        {
            return this;
        }

        return Change(merged.Into, into => into with { Seats = into.Seats.AddRange(from.Seats) })
            .Change(merged.From, left => left with
            {
                Seats = [], Brought = left.Brought.AddRange(left.Seats), MergedInto = merged.Into, CallsHelp = false,
            });
    }

    private Grouping Forget(SeatId seat) => ChangeAll(group => group.Without(seat)) with
    {
        Pins = Pins.Remove(seat),
        Bonds = Bonds.RemoveAll(bond => bond.One == seat || bond.Other == seat),
        Aside = Aside.Remove(seat),
        PlacedAfter = PlacedAfter.Remove(seat),
    };

    private static bool Ties(SeatBond bond, SeatId one, SeatId other) =>
        (bond.One == one && bond.Other == other) || (bond.One == other && bond.Other == one);

    private Grouping Change(GroupId id, Func<Group, Group> change) =>
        ChangeAll(group => group.Id == id ? change(group) : group);

    private Grouping ChangeAll(Func<Group, Group> change) =>
        this with { Groups = Groups.ConvertAll(group => change(group)) };
}

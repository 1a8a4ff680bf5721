namespace FilageFuturs.Silo.Needs;

/// <summary>The map of needs and how people spread their points on it.</summary>
/// <param name="Needs">The kit's first, then in writing order. Withdrawn ones stay known: a late retry does not bring them back.</param>
/// <param name="Gone">Those off the map → the one that each counts with; null when withdrawn.</param>
/// <param name="Given">Each seat's points as they were given: merged or not, a need keeps its own.</param>
/// <param name="Counted">Those among them that the room's order counts, as they were then; none before it is shown.</param>
/// <param name="CountedAt">Version of the session at which they were counted; 0 before.</param>
internal sealed record NeedsMap(
    ImmutableList<Need> Needs,
    ImmutableDictionary<NeedId, NeedId?> Gone,
    ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>> Given,
    ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>> Counted,
    long CountedAt)
{
    public static readonly NeedsMap Empty = new(
        [],
        ImmutableDictionary<NeedId, NeedId?>.Empty,
        ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>>.Empty,
        ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>>.Empty,
        0);

    private static readonly ImmutableDictionary<NeedId, int> NoPoints = ImmutableDictionary<NeedId, int>.Empty;

    /// <param name="version">Of the session after what happened.</param>
    public NeedsMap Apply(SessionEvent happened, long version)
    {
        var map = Fold(happened);
        var isOver = happened is WritingClosed or PhaseOpened or SessionClosed;
        return isOver || (!ReferenceEquals(map, this) && map.IsDue) ? map.Count(version) : map;
    }

    public Need? Find(NeedId id) => Needs.Find(need => need.Id == id);

    public bool IsWithdrawn(NeedId id) => Gone.TryGetValue(id, out var into) && into is null;

    /// <summary>On the map: neither withdrawn nor merged into another.</summary>
    public IEnumerable<Need> Shown => Needs.Where(need => !Gone.ContainsKey(need.Id));

    /// <summary>Theirs to take off the map.</summary>
    public ImmutableHashSet<NeedId> By(SeatId seat) => [.. Shown.Where(need => need.By == seat).Select(need => need.Id)];

    /// <summary>What people wrote and can be read, merged or not: none of the kit's own.</summary>
    public IEnumerable<Need> Written => Needs.Where(need => need is { By: not null, Text: not null });

    /// <summary>Emptied at their author's request or by their age, and not taken off the map.</summary>
    public IEnumerable<Need> Erased => Needs.Where(need => need is { By: not null, Text: null } && !IsWithdrawn(need.Id));

    /// <summary>The room sees an order, of enough people: what is shown does not tell of one of them afterwards.</summary>
    public bool IsShown => IsEnough(Counted);

    /// <summary>How many gave points, or changed theirs, since the order was counted.</summary>
    public int Since => Given.Keys.Union(Counted.Keys).Count(HasChanged);

    /// <summary>All that they gave, where it counts: with the need that another was merged into, and on withdrawn ones too.</summary>
    public ImmutableDictionary<NeedId, int> PointsOf(SeatId seat) => WithHosts(Given.GetValueOrDefault(seat, NoPoints));

    /// <summary>The same of what the room's order counts, whatever they gave since.</summary>
    public ImmutableDictionary<NeedId, int> CountedPointsOf(SeatId seat) => WithHosts(Counted.GetValueOrDefault(seat, NoPoints));

    /// <summary>What they gave to needs on the map: the rest is theirs to give again.</summary>
    public ImmutableDictionary<NeedId, int> ShownPointsOf(SeatId seat) => OnTheMap(Given.GetValueOrDefault(seat, NoPoints));

    /// <summary>What the room's order counts on the map, a spread for each who has points there.</summary>
    public List<ImmutableDictionary<NeedId, int>> CountedSpreads() =>
        [.. Counted.Values.Select(OnTheMap).Where(points => points.Values.Sum() > 0)];

    /// <summary>Both are on the map.</summary>
    public bool MayMerge(NeedId from, NeedId into) => from != into && Shown.Count(need => need.Id == from || need.Id == into) == 2;

    /// <summary>The need that it counts with: itself unless it was merged.</summary>
    public NeedId HostOf(NeedId need)
    {
        while (Gone.GetValueOrDefault(need) is { } into)
        {
            need = into;
        }

        return need;
    }

    public NeedsView See(Session session)
    {
        var merged = Needs
            .Where(need => need.Text is not null && Gone.ContainsKey(need.Id))
            .ToLookup(need => HostOf(need.Id), need => need.Text!);
        return Shown.Any()
            ? new(
                [.. Shown.Select(need => new NeedView(need.Id, need.Kind, need.Text, need.By is null, [.. merged[need.Id]]))],
                session.HasOpened(PhaseKind.Ranking) ? Ranking.Of(this, session) : null)
            : NeedsView.None;
    }

    private NeedsMap Fold(SessionEvent happened) => happened switch
    {
        SessionOpened opened => this with
        {
            Needs = [.. opened.Kit.SharedNeeds.Select(need => new Need(need.Id, null, need.Kind, need.Label))],
        },
        NeedAdded added when Find(added.Need) is null =>
            this with { Needs = Needs.Add(new(added.Need, added.By, added.Kind, added.Text)) },
        NeedWithdrawn withdrawn when Find(withdrawn.Need) is not null => Withdraw(withdrawn.Need),
        NeedMoved moved => Change(moved.Need, need => need with { Kind = moved.Kind }),
        NeedsMerged merged when MayMerge(merged.From, merged.Into) => this with { Gone = Gone.Add(merged.From, merged.Into) },
        PointsSpread spread => this with
        {
            Given = Given.SetItem(spread.By, spread.Points.ToImmutableDictionary(one => one.Need, one => one.Points)),
        },
        SeatRemoved removed when !IsShown => this with { Given = Given.Remove(removed.Seat) },
        SeatMoved moved => this with { Given = Given.Remove(moved.Seat) },
        SeatErased erased => this with
        {
            Needs = Needs.ConvertAll(need => need.By == erased.Seat ? need with { Text = null } : need),
        },
        _ => this,
    };

    // A change of fewer people than that would tell what each of them gave.
    private bool IsDue => Counted.IsEmpty ? IsEnough(Given) : Since >= Limits.LeastBreakdown;

    private NeedsMap Count(long version) =>
        this with { Counted = IsEnough(Given) ? Given : Counted.Clear(), CountedAt = version };

    private bool IsEnough(ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>> spreads) =>
        spreads.Values.Count(points => OnTheMap(points).Values.Sum() > 0) >= Limits.LeastBreakdown;

    private bool HasChanged(SeatId seat)
    {
        var (given, counted) = (Given.GetValueOrDefault(seat, NoPoints), Counted.GetValueOrDefault(seat, NoPoints));
        return !ReferenceEquals(given, counted) && !IsSame(OnTheMap(given), OnTheMap(counted));
    }

    private static bool IsSame(ImmutableDictionary<NeedId, int> one, ImmutableDictionary<NeedId, int> other) =>
        one.Count == other.Count && one.All(points => other.GetValueOrDefault(points.Key) == points.Value);

    private ImmutableDictionary<NeedId, int> WithHosts(ImmutableDictionary<NeedId, int> points) => points.Keys.Any(Gone.ContainsKey)
        ? points.GroupBy(one => HostOf(one.Key), one => one.Value).ToImmutableDictionary(host => host.Key, host => host.Sum())
        : points;

    private ImmutableDictionary<NeedId, int> OnTheMap(ImmutableDictionary<NeedId, int> points)
    {
        var hosted = WithHosts(points);
        return hosted.RemoveRange(hosted.Keys.Where(Gone.ContainsKey));
    }

    /// <summary>What others wrote does not go with it: it comes back on the map, or stays with what this one was merged into.</summary>
    private NeedsMap Withdraw(NeedId id)
    {
        var host = Gone.GetValueOrDefault(id);
        var guests = Gone.Where(pair => pair.Value == id).Select(pair => pair.Key).ToList();
        var left = host is null
            ? Gone.RemoveRange(guests)
            : Gone.SetItems(guests.Select(guest => KeyValuePair.Create(guest, host)));
        return Change(id, need => need with { Text = null }) with { Gone = left.SetItem(id, null) };
    }

    private NeedsMap Change(NeedId id, Func<Need, Need> change) =>
        this with { Needs = Needs.ConvertAll(need => need.Id == id ? change(need) : need) };
}

/// <param name="By">Null for a need of the kit.</param>
/// <param name="Text">Null once erased or withdrawn.</param>
internal sealed record Need(NeedId Id, SeatId? By, NeedKind Kind, string? Text);

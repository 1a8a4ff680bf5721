namespace FilageFuturs.Silo.Needs;

/// <summary>The map of needs and how people spread their points on it.</summary>
/// <param name="Needs">The kit's first, then in writing order. Withdrawn ones stay known: a late retry does not bring them back.</param>
internal sealed record NeedsMap(
    ImmutableList<Need> Needs, ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>> Points)
{
    public static readonly NeedsMap Empty = new([], ImmutableDictionary<SeatId, ImmutableDictionary<NeedId, int>>.Empty);

    private static readonly ImmutableDictionary<NeedId, int> NoPoints = ImmutableDictionary<NeedId, int>.Empty;

    public NeedsMap Apply(SessionEvent happened) => happened switch
    {
        SessionOpened opened => this with
        {
            Needs = [.. opened.Kit.SharedNeeds.Select(need => new Need(need.Id, null, need.Kind, need.Label))],
        },
        NeedAdded added when Find(added.Need) is null =>
            this with { Needs = Needs.Add(new(added.Need, added.By, added.Kind, added.Text)) },
        NeedWithdrawn withdrawn => Change(withdrawn.Need, need => need with { IsWithdrawn = true, Text = null }),
        NeedMoved moved => Change(moved.Need, need => need with { Kind = moved.Kind }),
        NeedsMerged merged => Merge(merged),
        PointsSpread spread => this with
        {
            Points = Points.SetItem(spread.By, spread.Points.ToImmutableDictionary(one => one.Need, one => one.Points)),
        },
        SeatRemoved removed when !IsShown => this with { Points = Points.Remove(removed.Seat) },
        SeatMoved moved => this with { Points = Points.Remove(moved.Seat) },
        SeatErased erased => this with
        {
            Needs = Needs.ConvertAll(need => need.By == erased.Seat ? need with { Text = null } : need),
        },
        _ => this,
    };

    public Need? Find(NeedId id) => Needs.Find(need => need.Id == id);

    /// <summary>On the map: neither withdrawn nor merged into another.</summary>
    public IEnumerable<Need> Shown => Needs.Where(need => need is { IsWithdrawn: false, Into: null });

    /// <summary>Enough people spread theirs for the order to be shown: what is shown does not tell of one of them afterwards.</summary>
    public bool IsShown => Points.Values.Count(points => points.Values.Sum() > 0) >= Limits.LeastBreakdown;

    public ImmutableDictionary<NeedId, int> PointsOf(SeatId seat) => Points.GetValueOrDefault(seat, NoPoints);

    public NeedsView See(Session session) => Shown.Any()
        ? new([.. Shown.Select(See)], session.HasOpened(PhaseKind.Ranking) ? Ranking.Of(this, session) : null)
        : NeedsView.None;

    private NeedView See(Need need) => new(
        need.Id,
        need.Kind,
        need.Text,
        need.By is null,
        [.. Needs.Where(other => other.Into == need.Id && other.Text is not null).Select(other => other.Text!)]);

    /// <summary>What had been merged into the first follows it, and so do its points.</summary>
    private NeedsMap Merge(NeedsMerged merged) => this with
    {
        Needs = Needs.ConvertAll(need => need.Id == merged.From || need.Into == merged.From ? need with { Into = merged.Into } : need),
        Points = Points.ToImmutableDictionary(pair => pair.Key, pair => Merge(pair.Value, merged)),
    };

    private static ImmutableDictionary<NeedId, int> Merge(ImmutableDictionary<NeedId, int> points, NeedsMerged merged) =>
        points.TryGetValue(merged.From, out var carried)
            ? points.Remove(merged.From).SetItem(merged.Into, points.GetValueOrDefault(merged.Into) + carried)
            : points;

    private NeedsMap Change(NeedId id, Func<Need, Need> change) =>
        this with { Needs = Needs.ConvertAll(need => need.Id == id ? change(need) : need) };
}

/// <param name="By">Null for a need of the kit.</param>
/// <param name="Text">Null once erased or withdrawn.</param>
internal sealed record Need(NeedId Id, SeatId? By, NeedKind Kind, string? Text)
{
    public NeedId? Into { get; init; }

    public bool IsWithdrawn { get; init; }
}

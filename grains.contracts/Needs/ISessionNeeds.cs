namespace FilageFuturs.Needs;

/// <summary>
/// What the room needs, to be ready for these futures or to prevent them: a map made together, then an order. Key:
/// session id.
/// </summary>
[Alias("session-needs")]
public interface ISessionNeeds : IGrainWithStringKey
{
    /// <summary>1 to <see cref="Limits.NeedLength"/> characters. The same id again is accepted without effect.</summary>
    [Alias("add-need")]
    Task<Outcome> AddNeed(Secret seat, NeedId need, NeedKind kind, string text);

    /// <summary>By its author; by the facilitation as a redaction. What others wrote and was merged into it comes back.</summary>
    [Alias("withdraw-need")]
    Task<Outcome> WithdrawNeed(Secret who, NeedId need);

    /// <summary>By anybody in the room: the map is made by hand, together. By the facilitation as long as the workshop goes.</summary>
    [Alias("move-need")]
    Task<Outcome> MoveNeed(Secret who, NeedId need, NeedKind kind);

    /// <summary>Facilitation only: both count as one from now on.</summary>
    [Alias("merge-needs")]
    Task<Outcome> MergeNeeds(Secret facilitator, NeedId from, NeedId into);

    /// <summary>
    /// The person's whole spread, replacing the one before: at most <see cref="Limits.PointsPerSeat"/> points, empty
    /// takes them all back. Those on a need that left the map since may stay as they were: they count no more.
    /// </summary>
    [Alias("spread-points")]
    Task<Outcome> SpreadPoints(Secret seat, ImmutableArray<NeedPoints> points);
}

/// <param name="Needs">Those of the kit first, then the room's own in writing order. Merged ones stand under the other.</param>
/// <param name="Ranking">Null before the ranking opened.</param>
[GenerateSerializer, Immutable, Alias("needs-view")]
public sealed record NeedsView(ImmutableArray<NeedView> Needs, RankingView? Ranking)
{
    public static readonly NeedsView None = new([], null);
}

/// <param name="Text">Null: erased at its author's request.</param>
/// <param name="IsShared">One of the kit's own needs.</param>
/// <param name="Merged">Words of the needs that were merged into it.</param>
[GenerateSerializer, Immutable, Alias("need-view")]
public sealed record NeedView(NeedId Id, NeedKind Kind, string? Text, bool IsShared, ImmutableArray<string> Merged);

/// <summary>
/// The order that the room gives. Nobody's own spread is in it: it is counted again once <see cref="Limits.LeastBreakdown"/> people
/// spread or changed theirs, and whole as writing closes and as the phase ends.
/// </summary>
/// <param name="Voters">n: how many people are in the room's count.</param>
/// <param name="Spread">How many have placed at least one point, counted in the lines or not yet.</param>
/// <param name="Agreement">
/// From 0 to 1: the share of points that people place alike. 1: everybody spreads the same way. Null when fewer than
/// <see cref="Limits.LeastBreakdown"/> people spread any.
/// </param>
/// <param name="Lines">
/// Most points first. Empty when fewer than <see cref="Limits.LeastBreakdown"/> people spread any, or are left of those counted once
/// a need was withdrawn.
/// </param>
/// <param name="Counted">How many people's points the lines hold. Null without lines, and from a silo that counts everybody.</param>
/// <param name="Since">How many spread or changed theirs since the lines were counted, shown still or not.</param>
[GenerateSerializer, Immutable, Alias("ranking-view")]
public sealed record RankingView(
    int Voters, int Spread, double? Agreement, ImmutableArray<RankedNeed> Lines, int? Counted = null, int Since = 0);

/// <param name="Rank">From 1; needs with as many points have the same.</param>
/// <param name="Givers">How many people gave it at least one point.</param>
[GenerateSerializer, Immutable, Alias("ranked-need")]
public sealed record RankedNeed(int Rank, NeedId Need, int Points, int Givers);

/// <summary>A need that a kit brings into the room.</summary>
[GenerateSerializer, Immutable, Alias("kit-need")]
public sealed record KitNeed(NeedId Id, NeedKind Kind, string Label);

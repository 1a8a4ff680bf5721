namespace FilageFuturs.Silo.Plausibility;

/// <summary>One scenario in one look.</summary>
/// <param name="Since">Who placed it or moved it since the room was last shown where it stands.</param>
/// <param name="Shown">Null before.</param>
internal sealed record Sighting(
    ImmutableDictionary<SeatId, PlanePoint> Places, ImmutableHashSet<SeatId> Since, ScenarioMean? Shown)
{
    public static readonly Sighting Empty = new(ImmutableDictionary<SeatId, PlanePoint>.Empty, [], null);

    /// <summary>A mean that changed by fewer people than that would tell where each of them sees it.</summary>
    public bool MayBeShown => Places.Count >= Limits.LeastBreakdown && (Shown is null || Since.Count >= Limits.LeastBreakdown);

    public Sighting Place(SeatId seat, PlanePoint? at) => at is { } place
        ? this with { Places = Places.SetItem(seat, place), Since = Since.Add(seat) }
        : this with { Places = Places.Remove(seat), Since = Since.Remove(seat) };

    public ScenarioMean Mean(ScenarioId scenario)
    {
        var (x, y) = (Places.Values.Average(at => at.X), Places.Values.Average(at => at.Y));
        var apart = Places.Values.Average(at => Math.Sqrt(Math.Pow(at.X - x, 2) + Math.Pow(at.Y - y, 2)));
        return new(scenario, Places.Count, new((int)Math.Round(x), (int)Math.Round(y)), (int)Math.Round(apart));
    }
}

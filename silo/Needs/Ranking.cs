namespace FilageFuturs.Silo.Needs;

/// <summary>The order of the needs, counted here and nowhere else.</summary>
internal static class Ranking
{
    public static RankingView Of(NeedsMap map, Session session)
    {
        var seats = session.People.Seats.Values;
        var voters = seats.Count(seat => (seat is { IsSeated: true, HasLeft: false }) || !map.PointsOf(seat.Id).IsEmpty);
        var spread = seats
            .Where(seat => seat.IsSeated || seat.State is SeatState.Removed)
            .Count(seat => map.ShownPointsOf(seat.Id).Values.Sum() > 0);
        if (!map.IsShown)
        {
            // A need that was withdrawn may leave too few of those that were counted: people know how many wait for the next count.
            return new(voters, spread, null, [], Since: map.Counted.IsEmpty ? 0 : map.Since);
        }

        var counted = map.CountedSpreads();
        return new(voters, spread, Agreement(counted), Lines(map, counted), counted.Count, map.Since);
    }

    private static ImmutableArray<RankedNeed> Lines(NeedsMap map, List<ImmutableDictionary<NeedId, int>> spreads)
    {
        var lines = map.Shown
            .Select(need => (
                need.Id,
                Points: spreads.Sum(points => points.GetValueOrDefault(need.Id)),
                Givers: spreads.Count(points => points.GetValueOrDefault(need.Id) > 0)))
            .OrderByDescending(line => line.Points)
            .ThenByDescending(line => line.Givers)
            .ToList();
        return
        [
            .. lines.Select(line => new RankedNeed(
                lines.Count(other => other.Points > line.Points) + 1, line.Id, line.Points, line.Givers)),
        ];
    }

    /// <summary>What share of the points lies where the room as a whole puts it: one minus half the distance to the mean.</summary>
    private static double Agreement(List<ImmutableDictionary<NeedId, int>> spreads)
    {
        var shares = spreads.ConvertAll(points => Shares(points));
        var needs = shares.SelectMany(share => share.Keys).Distinct().ToList();
        var mean = needs.ToDictionary(need => need, need => shares.Average(share => share.GetValueOrDefault(need)));
        var apart = shares.Average(share => needs.Sum(need => Math.Abs(share.GetValueOrDefault(need) - mean[need])) / 2);
        return Math.Round(1 - apart, 3);
    }

    private static Dictionary<NeedId, double> Shares(ImmutableDictionary<NeedId, int> points)
    {
        double total = points.Values.Sum();
        return points.ToDictionary(pair => pair.Key, pair => pair.Value / total);
    }
}

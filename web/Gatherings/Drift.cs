namespace FilageFuturs.Web.Gatherings;

/// <summary>How far the rooms have drifted from each other, and how far they may.</summary>
internal static class Drift
{
    /// <summary>Where nobody set anything.</summary>
    public static readonly TimeSpan UsualCorridor = TimeSpan.FromMinutes(3);

    /// <summary>One shared clock leaves the time to press a button.</summary>
    public static readonly TimeSpan SharedClock = TimeSpan.FromMinutes(1);

    /// <returns>Ahead of the median room; negative when late. A room that is closed or merged stands nowhere.</returns>
    public static ImmutableDictionary<SessionId, TimeSpan> Of(IEnumerable<RoomSeen> rooms, DateTimeOffset now)
    {
        var positions = rooms
            .Where(room => room is { IsHeld: true, Pulse: not null })
            .ToDictionary(room => room.Id, room => room.Position(now));
        if (positions.Count == 0)
        {
            return ImmutableDictionary<SessionId, TimeSpan>.Empty;
        }

        var median = Median([.. positions.Values.Order()]);
        return positions.ToImmutableDictionary(room => room.Key, room => room.Value - median);
    }

    public static TimeSpan Corridor(ImmutableArray<PhaseCorridor> corridors, PhaseId? phase) =>
        corridors.FirstOrDefault(one => one.Phase == phase) is { } set ? set.Corridor ?? SharedClock : UsualCorridor;

    public static bool IsBeyond(TimeSpan lag, TimeSpan corridor) => lag.Duration() >= corridor;

    /// <summary>The room to wait for: the latest one, when it is beyond its corridor.</summary>
    public static RoomSeen? Latest(
        IEnumerable<RoomSeen> rooms, ImmutableDictionary<SessionId, TimeSpan> lags, ImmutableArray<PhaseCorridor> corridors) =>
        rooms
            .Where(room => lags.TryGetValue(room.Id, out var lag)
                && lag < TimeSpan.Zero
                && IsBeyond(lag, Corridor(corridors, room.Phase)))
            .MinBy(room => lags[room.Id]);

    private static TimeSpan Median(ImmutableArray<TimeSpan> ordered)
    {
        var middle = ordered.Length / 2;
        return ordered.Length % 2 is 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}

namespace FilageFuturs.Web.Gatherings;

/// <summary>The whole gathering at one moment, as its conductor sees it.</summary>
/// <param name="Conductor">First name or house, as the common room says it.</param>
/// <param name="Rooms">In their order.</param>
/// <param name="Votes">Null until a room has revealed its vote.</param>
/// <param name="At">The moment to which drifts are counted.</param>
public sealed record ConductorSight(
    GatheringView View, string? Conductor, ImmutableArray<RoomSeen> Rooms, MergedView? Votes, DateTimeOffset At)
{
    public ImmutableDictionary<SessionId, TimeSpan> Lags { get; } = Drift.Of(Rooms, At);

    public Kit Kit => View.Kit;

    public IEnumerable<RoomSeen> Held => Rooms.Where(room => room.IsHeld);

    /// <summary>The phase in which all are that have a clock; null when they are apart.</summary>
    public PhaseId? CommonPhase =>
        Held.Select(room => room.Phase).Where(phase => phase is not null).Distinct().ToList() is [var common] ? common : null;

    /// <summary>The room to wait for, when one lags beyond its corridor.</summary>
    public RoomSeen? Latest => Drift.Latest(Held.Where(room => !room.IsElsewhere), Lags, View.Corridors);

    public int People => Rooms.Where(room => room.Room.Into is null).Sum(room => room.People) + View.Waiting.Length;

    /// <summary>Rooms that ask for a look.</summary>
    public int Alarmed => Rooms.Count(room => AlertsOf(room) is [{ IsState: false }, ..]);

    public ImmutableArray<RoomAlert> AlertsOf(RoomSeen room) => Alerts.Of(
        room, Lags.GetValueOrDefault(room.Id), Drift.Corridor(View.Corridors, room.Phase), View.Cues);

    public RoomSeen? Find(SessionId room) => Rooms.FirstOrDefault(one => one.Id == room);

    public string NameOf(SessionId room) => room == View.Id ? "" : Find(room)?.Name ?? "";
}

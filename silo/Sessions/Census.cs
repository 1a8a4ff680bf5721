using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Silo.Sessions;

/// <summary>The workshops awake in this silo and how many are present in them: numbers, nobody and no workshop by name.</summary>
internal sealed class Census
{
    private static readonly AwakeState[] States = Enum.GetValues<AwakeState>();

    private readonly ConcurrentDictionary<SessionGrain, Awake> _rooms = new(ReferenceEqualityComparer.Instance);

    public Census(IMeterFactory meters)
    {
        var meter = meters.Create(SessionMetrics.Name);
        meter.CreateObservableUpDownCounter("futurs.rooms", Rooms, "{room}", "Workshops awake, by state");
        meter.CreateObservableUpDownCounter("futurs.seats.present", Seats, "{seat}", "Seats with an open screen, and simulated ones");
    }

    public void Count(SessionGrain room, Awake seen) => _rooms[room] = seen;

    public void Forget(SessionGrain room) => _rooms.TryRemove(room, out _);

    private IEnumerable<Measurement<int>> Rooms()
    {
        var awake = _rooms.Values;
        return States.Select(state => new Measurement<int>(
            awake.Count(room => room.State == state),
            new KeyValuePair<string, object?>("state", state.ToString().ToLowerInvariant())));
    }

    private IEnumerable<Measurement<int>> Seats()
    {
        var awake = _rooms.Values;
        return
        [
            new(awake.Sum(room => room.People), new KeyValuePair<string, object?>("kind", "person")),
            new(awake.Sum(room => room.Simulated), new KeyValuePair<string, object?>("kind", "simulated")),
        ];
    }
}

/// <param name="People">Present seats of real people.</param>
internal readonly record struct Awake(AwakeState State, int People, int Simulated);

internal enum AwakeState
{
    /// <summary>Somebody asked for a workshop that does not exist.</summary>
    None = 0,
    Lobby = 1,
    Running = 2,
    Closed = 3,
}

using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Seven rooms of a region on the society card, Lens two phases behind, as the conductor has them.</summary>
internal static class GatheringSample
{
    private static readonly (string Name, string Facilitator, int People)[] Plan =
    [
        ("Lille", "Maud", 18), ("Amiens", "Farid", 16), ("Dunkerque", "Anouk", 14), ("Valenciennes", "Rémi", 17),
        ("Lens", "Sonia", 12), ("Beauvais", "Paul", 9), ("Saint-Quentin", "Ilham", 13),
    ];

    public static DateTimeOffset Now => ConsoleSample.Now;

    public static ImmutableArray<RoomSeen> Rooms { get; } = [.. Plan.Select((_, rank) => Room(rank))];

    public static RoomSeen Lille => Rooms[0];

    public static ConductorSight Sight { get; } = Seen(Rooms);

    public static GatheringView View(ImmutableArray<RoomSeen> rooms) => new(
        9, Now, new("rencontre"), "Rassemblement régional", "Hauts-de-France", new(2026, 5, 21), Arrival.Choice, false, false, ConsoleSample.Kit,
        Role.Facilitator, Links("rencontre"), new("greffe"), null, null, [.. rooms.Select(room => room.Room)], [], null, [], []);

    public static ConductorSight Seen(ImmutableArray<RoomSeen> rooms, Func<GatheringView, GatheringView>? change = null) =>
        new((change ?? (view => view))(View(rooms)), "Filage", rooms, null, Now);

    /// <summary>A room as it is, but for its pulse.</summary>
    public static RoomSeen With(this RoomSeen room, Func<RoomPulse, RoomPulse> change) => room with { Pulse = change(room.Pulse!) };

    public static RoomSeen At(this RoomSeen room, int minutes) =>
        room.With(pulse => pulse with { Position = TimeSpan.FromMinutes(minutes) });

    public static RoomSeen In(this RoomSeen room, string phase) => room with
    {
        View = ConsoleSample.In(phase),
        Pulse = room.Pulse! with { Clock = ConsoleSample.Clock with { Phase = new(phase) } },
    };

    /// <summary>Its people are called to the common room.</summary>
    public static RoomSeen Elsewhere(this RoomSeen room) =>
        room with { View = room.View! with { Gathering = new(new("rencontre"), room.Name, false, true, null, true, []) } };

    public static Links Links(string session) => new(
        new($"{session}-participants"), new($"{session}-co"), new($"{session}-ecran"), new($"{session}-animation"), "RIDEAU-2749");

    private static RoomSeen Room(int rank)
    {
        var (name, facilitator, people) = Plan[rank];
        var id = new SessionId($"salle-{rank + 1}");
        return new(
            new(id, rank + 1, name, null, facilitator, people, 24, new($"cle-{rank + 1}"), Links(id.Value), null, false, people, 0),
            new(
                9, Now, id, SessionState.Running, ConsoleSample.Clock, TimeSpan.FromMinutes(18), people, people, 0, 0, people, people, true,
                12, 36, 0, 0, true, false, null, 0),
            ConsoleSample.Room with { Session = id, Plan = [.. ConsoleSample.Room.Plan.Select(Begun)] });
    }

    // Four minutes of ten are over.
    private static PhaseLine Begun(PhaseLine line) =>
        line.State is PhaseState.Now ? line with { Held = TimeSpan.FromMinutes(4) } : line;
}

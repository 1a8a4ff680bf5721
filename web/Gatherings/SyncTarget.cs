namespace FilageFuturs.Web.Gatherings;

/// <summary>Where a countdown takes the rooms.</summary>
public readonly record struct SyncTarget(CueKind Kind, PhaseId? Phase = null)
{
    private const string PhasePrefix = "phase:";

    public static readonly SyncTarget Plenary = new(CueKind.Plenary);

    public static readonly SyncTarget Rooms = new(CueKind.Rooms);

    public static SyncTarget To(PhaseId phase) => new(CueKind.Phase, phase);

    /// <summary>
    /// What most rooms need next: the phase after the one where most of them are, the earlier one when two are as common;
    /// after the last, or once they are over, the common room; out of the common room, the rooms.
    /// </summary>
    public static SyncTarget Next(IReadOnlyCollection<RoomSeen> rooms, Kit kit)
    {
        // A room that does not answer may be held still.
        if (rooms.Any(room => room.IsClosed) && !rooms.Any(room => room.IsHeld))
        {
            return Plenary;
        }

        var held = rooms.Where(room => room is { IsHeld: true, Pulse: not null }).ToList();
        if (held.Count > 0 && held.TrueForAll(room => room.IsElsewhere))
        {
            return Rooms;
        }

        var most = held
            .GroupBy(room => kit.Phases.ToList().FindIndex(phase => phase.Id == room.Phase))
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key)
            .FirstOrDefault()?.Key ?? -1;
        return kit.Phases.ElementAtOrDefault(most + 1) is { } next ? To(next.Id) : Plenary;
    }

    public static SyncTarget Read(string? value) => value switch
    {
        nameof(CueKind.Rooms) => Rooms,
        { } phase when phase.StartsWith(PhasePrefix, StringComparison.Ordinal) => To(new(phase[PhasePrefix.Length..])),
        _ => Plenary,
    };

    /// <summary>As a list of choices writes it.</summary>
    public override string ToString() => Phase is { } phase ? $"{PhasePrefix}{phase}" : Kind.ToString();
}

namespace FilageFuturs.Web.Gatherings;

/// <summary>Why a room asks for a look, the most urgent first.</summary>
public enum AlertKind
{
    Merged = 0,
    Closed = 1,

    /// <summary>Groups that call the facilitation.</summary>
    Calls = 2,
    Hands = 3,

    /// <summary>People whose connection is lost for a moment.</summary>
    Reconnecting = 4,

    /// <summary>The room runs and nobody has its console open.</summary>
    Unattended = 5,
    Late = 6,
    Ahead = 7,

    /// <summary>A call of the conductor that the room has not answered.</summary>
    Unanswered = 8,
    AtTheDoor = 9,
}

/// <param name="Count">People, groups, minutes or calls, by the kind.</param>
public sealed record RoomAlert(AlertKind Kind, int Count = 1)
{
    /// <summary>What a room is, rather than what it needs.</summary>
    public bool IsState => Kind is AlertKind.Merged or AlertKind.Closed;
}

internal static class Alerts
{
    public static ImmutableArray<RoomAlert> Of(RoomSeen room, TimeSpan lag, TimeSpan corridor, ImmutableArray<CueLine> cues)
    {
        if (room.Room.Into is not null)
        {
            return [new(AlertKind.Merged)];
        }

        var waits = cues.Count(cue => cue.Unanswered.Contains(room.Id));
        return room.Pulse switch
        {
            null => waits > 0 ? [new(AlertKind.Unanswered, waits)] : [],
            { State: SessionState.Closed } => [new(AlertKind.Closed)],
            { } pulse => [.. Counted(pulse, lag, corridor, waits).Where(alert => alert.Count > 0 && MattersIn(room, alert.Kind))],
        };
    }

    // In the plenary nobody is in front of the room's own screens, and its clock waits with them.
    private static bool MattersIn(RoomSeen room, AlertKind kind) =>
        !room.IsElsewhere || kind is not (AlertKind.Reconnecting or AlertKind.Unattended or AlertKind.Late or AlertKind.Ahead);

    private static IEnumerable<RoomAlert> Counted(RoomPulse pulse, TimeSpan lag, TimeSpan corridor, int waits)
    {
        var minutes = Drift.IsBeyond(lag, corridor) ? (int)Math.Round(lag.Duration().TotalMinutes) : 0;
        var isUnattended = pulse is { State: SessionState.Running, FacilitatorIsPresent: false };
        yield return new(AlertKind.Calls, pulse.Calls);
        yield return new(AlertKind.Hands, pulse.Hands);
        yield return new(AlertKind.Reconnecting, pulse.Away);
        yield return new(AlertKind.Unattended, isUnattended ? 1 : 0);
        yield return new(lag < TimeSpan.Zero ? AlertKind.Late : AlertKind.Ahead, minutes);
        yield return new(AlertKind.Unanswered, waits);
        yield return new(AlertKind.AtTheDoor, pulse.Waiting);
    }
}

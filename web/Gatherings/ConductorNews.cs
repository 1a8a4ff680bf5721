namespace FilageFuturs.Web.Gatherings;

/// <summary>What whoever conducts without looking should hear.</summary>
internal enum ConductorCue
{
    /// <summary>Groups of a room call.</summary>
    RoomCalls = 0,

    /// <summary>A room runs and lost its facilitation.</summary>
    RoomIsUnattended = 1,
    CountdownBegins = 2,
    CountdownEnds = 3,
    CountdownIsCalledOff = 4,
    PeopleWait = 5,
}

internal static class ConductorNews
{
    /// <returns>What happened, and in which room or towards what.</returns>
    public static IEnumerable<(ConductorCue Kind, RoomSeen? Room)> Between(ConductorSight before, ConductorSight now)
    {
        foreach (var room in now.Rooms)
        {
            var known = before.Rooms.FirstOrDefault(old => old.Id == room.Id)?.Pulse;
            if (room.Pulse is { Calls: > 0 } && known is { Calls: 0 })
            {
                yield return (ConductorCue.RoomCalls, room);
            }

            if (!room.IsElsewhere && IsUnattended(room.Pulse) && known is { FacilitatorIsPresent: true })
            {
                yield return (ConductorCue.RoomIsUnattended, room);
            }
        }

        if (now.View.Running is { } running && running.Number != before.View.Running?.Number)
        {
            yield return (ConductorCue.CountdownBegins, null);
        }

        if (now.View.Running is null && before.View.Running is not null)
        {
            var isCalledOff = now.View.Cues.LastOrDefault()?.Kind is CueKind.CallOff;
            yield return (isCalledOff ? ConductorCue.CountdownIsCalledOff : ConductorCue.CountdownEnds, null);
        }

        if (!now.View.Waiting.IsEmpty && before.View.Waiting.IsEmpty)
        {
            yield return (ConductorCue.PeopleWait, null);
        }
    }

    private static bool IsUnattended(RoomPulse? pulse) => pulse is { State: SessionState.Running, FacilitatorIsPresent: false };
}

namespace FilageFuturs.Web.Gatherings;

/// <summary>One room as the conductor has it in front of them.</summary>
/// <param name="Pulse">Null until the room has answered once.</param>
/// <param name="View">Of the same moment as the pulse.</param>
/// <param name="NeverCame">Of a room that has ended: how many were to sit there and never had a seat in it.</param>
public sealed record RoomSeen(GatheredRoom Room, RoomPulse? Pulse = null, RoomView? View = null, int NeverCame = 0)
{
    public SessionId Id => Room.Session;

    public string Name => Room.Name;

    public bool IsClosed => Pulse?.State is SessionState.Closed;

    /// <summary>It still has people and a clock of its own.</summary>
    public bool IsHeld => Room is { Into: null, IsDeleted: not true } && !IsClosed;

    /// <summary>They have a seat in it, or its facilitation took them out of one.</summary>
    public bool Had(SeatId seat) => View?.Find(seat) is not null || Pulse?.Removed?.Contains(seat) is true;

    public PhaseId? Phase => Pulse?.Clock?.Phase;

    /// <summary>Its people are called to the common room.</summary>
    public bool IsElsewhere => View?.Gathering is { IsElsewhere: true };

    /// <summary>Its clock goes on as its people come back: until then there is nothing to start there, nor to stop.</summary>
    public bool ClockWaits => IsElsewhere && Pulse is { Clock.IsPaused: true, ClockWaits: not false };

    /// <summary>In the plenary a step whose writing is over has nobody to hold it any longer.</summary>
    public bool ClockRuns => Pulse?.Clock is { IsPaused: false } clock && !(IsElsewhere && clock.IsWritingClosed);

    /// <summary>Who sits in a room that is called elsewhere has no screen open in it.</summary>
    public int People => IsElsewhere ? Room.Placed : Pulse is { } pulse ? pulse.Present + pulse.Away : 0;

    /// <summary>
    /// How far in the hour it is at this moment. The pulse says how far it was: a clock that runs has gone on since, up to
    /// what was planned for the phase.
    /// </summary>
    public TimeSpan Position(DateTimeOffset now)
    {
        if (Pulse is not { State: SessionState.Running, Clock: { IsPaused: false } clock } pulse)
        {
            return Pulse?.Position ?? TimeSpan.Zero;
        }

        var line = View?.Plan.FirstOrDefault(line => line.Phase == clock.Phase);
        var left = line is { Held: { } held } ? line.Planned - held : TimeSpan.Zero;
        var since = now - pulse.Now;
        return pulse.Position + Larger(TimeSpan.Zero, since < left ? since : left);
    }

    private static TimeSpan Larger(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

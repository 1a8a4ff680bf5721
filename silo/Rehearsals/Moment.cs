namespace FilageFuturs.Silo.Rehearsals;

/// <summary>What somebody has in front of them when they are about to do something.</summary>
/// <param name="Pace">How much faster than people the rehearsal goes: its phases are felt as that much shorter.</param>
internal sealed record Moment(RoomView Room, Kit Kit, double Pace)
{
    public Phase? Phase => Room.Clock is { } clock ? Kit.Find(clock.Phase) : null;

    /// <summary>How far the phase is, 0 to 1 and beyond.</summary>
    public double Progress => Room.Clock is { } clock && Line?.Held is { } held ? held * Pace / clock.Length : 0;

    /// <summary>The running phase in the conduct.</summary>
    public PhaseLine? Line => Room.Plan.FirstOrDefault(line => line.Phase == Room.Clock?.Phase);

    /// <summary>Simulated people stop at the deadline: the grace is for whoever is finishing a sentence.</summary>
    public bool IsWritingOpen =>
        Room.Clock is { IsPaused: false, IsWritingClosed: false } clock
        && (clock.Mode is PhaseMode.Guide || Room.Now <= clock.Deadline);

    public bool IsLastPhase => Room.Plan[^1].Phase == Room.Clock?.Phase;
}

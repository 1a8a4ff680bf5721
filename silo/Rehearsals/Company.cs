namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Everybody that a rehearsal simulates, and the pace at which they act.</summary>
internal sealed record Company(
    RehearsalPlan Plan,
    Secret Facilitator,
    Kit Kit,
    ImmutableArray<SimulatedPerson> People,
    SimulatedConductor Conductor,
    Random Random)
{
    /// <summary>About one gesture per person in this time, at pace 1.</summary>
    private static readonly TimeSpan GestureEvery = TimeSpan.FromSeconds(8);

    /// <summary>How many gestures all have to make by now; after a stall they do not try to catch up.</summary>
    /// <param name="owed">How many they had before this time.</param>
    public double Owed(double owed, TimeSpan elapsed) =>
        Math.Min(owed + (People.Length * Plan.Pace * (elapsed / GestureEvery)), 2 * People.Length);

    public static Refusal Check(RoomView room, RehearsalPlan plan) =>
        !room.IsRehearsal ? Refusal.RehearsalOnly
        : room.State is SessionState.Closed ? Refusal.SessionIsClosed
        : plan.People is < 0 or > Limits.SeatsPerSession ? Refusal.TooMany
        : plan.Pace is > 0 and <= MostPace ? Refusal.None
        : Refusal.LengthOutOfRange;

    private const double MostPace = 1000;
}

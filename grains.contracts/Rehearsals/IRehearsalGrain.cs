namespace FilageFuturs.Rehearsals;

/// <summary>
/// Simulated participants for a facilitator who practises, for the demo, for tests and for load. They join, vote,
/// write, raise hands, leave and come back through the same contracts as people. In a gathering those of a room have a seat in the common
/// room too, those of the common room wait for a room, and all go where they are called or sent. Key: session id.
/// </summary>
[Alias("rehearsal-grain")]
public interface IRehearsalGrain : IGrainWithStringKey
{
    /// <summary>
    /// Brings simulated people in. Starting again with another plan replaces the plan, people stay seated. They stop acting once no
    /// console of the session, nor its gathering's conductor, has been there for 15 minutes; a plan that conducts goes on to the end
    /// of the workshop, unless its clock is paused.
    /// </summary>
    /// <returns>
    /// A refusal when the session does not open to this secret or was not opened as a rehearsal; <see cref="Refusal.RoomIsSilent"/> while
    /// the gathering does not answer. Where fewer find a seat than the plan asks for, what kept the others out: those who have one act.
    /// In a gathering that takes its time it is accepted before the last has come: those come while the first act.
    /// </returns>
    [Alias("start")]
    Task<Outcome> Start(Secret facilitator, RehearsalPlan plan);

    /// <summary>The simulated people stop acting and say goodbye.</summary>
    /// <returns>
    /// <see cref="Refusal.RoomIsSilent"/> where the gathering, or a room that some were sent to, does not answer: they sit there until it
    /// is asked again, and those of this room are gone.
    /// </returns>
    [Alias("stop")]
    Task<Outcome> Stop(Secret facilitator);

    /// <summary>
    /// Simulated people act in the memory of one silo. Once it is gone, or they were left alone (<see cref="Start"/>), they sit there and
    /// do nothing; started again, they go on.
    /// </summary>
    /// <returns>Whether some that this rehearsal brought in sit there and none acts; false where the secret does not facilitate.</returns>
    [Alias("has-stopped")]
    Task<bool> HasStopped(Secret facilitator);
}

/// <param name="People">How many simulated participants, 0 to <see cref="Limits.SeatsPerSession"/>.</param>
/// <param name="Seed">Same seed, same people and same choices.</param>
/// <param name="Pace">1 acts like people (about one gesture per 8 s each); 10 is ten times faster.</param>
/// <param name="Conducts">True: the rehearsal also presses « Étape suivante » (demo); false leaves it to the facilitator.</param>
[GenerateSerializer, Immutable, Alias("rehearsal-plan")]
public sealed record RehearsalPlan(int People, int Seed, double Pace, bool Conducts);

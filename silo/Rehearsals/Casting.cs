namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Who takes part in a rehearsal: the same seed, the same people.</summary>
internal static class Casting
{
    private const double SaysNothing = 0.2;
    private const int NamesToSpare = 15;

    /// <summary>More names than seats: a name may already be somebody's in the room.</summary>
    public static ImmutableArray<string> Names(RehearsalWords words, RehearsalPlan plan) =>
        words.Names(plan.People + NamesToSpare, new(plan.Seed));

    public static SeatId SeatOf(int rank) => new($"simulated-{rank + 1}");

    /// <param name="token">The same for this rank in this session: a rehearsal begun again finds its people.</param>
    public static SimulatedPerson Cast(
        RehearsalPlan plan, int rank, string name, Secret token, string proof, Kit kit, RehearsalWords words)
    {
        var random = new Random(unchecked((plan.Seed * 397) ^ rank));
        var profile = new Profile(
            Say(kit.Profile.Functions, random),
            Say(kit.Profile.Structures, random),
            Say(kit.Profile.Responsibilities, random),
            Say(kit.Profile.Territories, random),
            Say(kit.Profile.Personas, random),
            Say(kit.Profile.OfferedGenders, random));
        var request = new JoinRequest(
            proof, SeatOf(rank), token, name, profile, random.Once(0.7), IsSimulated: true);
        return new(request, words, random);
    }

    private static ChoiceId? Say(ImmutableArray<Choice> choices, Random random) =>
        choices.IsEmpty || random.Once(SaysNothing) ? null : random.Pick(choices).Id;
}

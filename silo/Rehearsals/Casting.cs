namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Who takes part in a rehearsal: the same seed, the same people.</summary>
internal static class Casting
{
    private const double SaysNothing = 0.2;
    private const int NamesToSpare = 15;

    private static readonly ImmutableArray<char> Initials = [.. Enumerable.Range('A', 26).Select(letter => (char)letter)];

    /// <summary>
    /// More names than seats: a name may already be somebody's in the room, and in a gathering another rehearsal's; then they say their
    /// initial too.
    /// </summary>
    public static IEnumerable<string> Names(RehearsalWords words, RehearsalPlan plan)
    {
        var names = words.Names(plan.People + NamesToSpare, new(plan.Seed));
        return names.Concat(Initials.SelectMany(initial => names.Select(name => $"{name} {initial}.")));
    }

    public static SeatId SeatOf(int rank) => SimulatedSeats.OfOneSession(rank);

    /// <param name="token">The same for this rank in this session: a rehearsal begun again finds its people.</param>
    /// <param name="seat">Null for that of a session of its own.</param>
    public static SimulatedPerson Cast(
        RehearsalPlan plan, int rank, string name, Secret token, string proof, Kit kit, RehearsalWords words, SeatId? seat = null)
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
            proof, seat ?? SeatOf(rank), token, name, profile, random.Once(0.7), IsSimulated: true);
        return new(request, words, random);
    }

    private static ChoiceId? Say(ImmutableArray<Choice> choices, Random random) =>
        choices.IsEmpty || random.Once(SaysNothing) ? null : random.Pick(choices).Id;
}

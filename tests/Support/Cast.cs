namespace FilageFuturs.Tests.Support;

/// <summary>The people of every test: the same names, secrets and profiles everywhere.</summary>
internal static class Cast
{
    public static readonly SeatId Ana = new("ana");
    public static readonly SeatId Bilal = new("bilal");
    public static readonly SeatId Chloe = new("chloe");
    public static readonly SeatId Driss = new("driss");
    public static readonly SeatId Emma = new("emma");
    public static readonly SeatId Fatou = new("fatou");
    public static readonly SeatId Gael = new("gael");
    public static readonly SeatId Hana = new("hana");

    public static readonly Secret Facilitator = new("secret-facilitator");
    public static readonly Secret CoFacilitator = new("secret-co-facilitator");
    public static readonly Secret Wall = new("secret-wall");
    public static readonly Secret Participants = new("secret-participants");

    public static readonly Identity TheFacilitator = new(Role.Facilitator, null, null);

    private static readonly ImmutableArray<SeatId> Named = [Ana, Bilal, Chloe, Driss, Emma, Fatou, Gael, Hana];

    /// <summary>The first people of the cast; after Hana they are called Voix 9, Voix 10…</summary>
    public static ImmutableArray<SeatId> People(int count) =>
        [.. Enumerable.Range(0, count)
            .Select(rank => rank < Named.Length ? Named[rank] : new SeatId($"voix-{rank + 1}"))];

    public static Secret SecretOf(SeatId seat) => new($"secret-{seat}");

    public static Identity Somebody(SeatId seat) => new(Role.Participant, seat, null);

    public static string NameOf(SeatId seat) => $"{char.ToUpperInvariant(seat.Value[0])}{seat.Value[1..]}";

    public static SeatTaken Sits(SeatId seat, Profile? profile = null, bool waits = false) =>
        new(seat, SecretOf(seat).Hash, NameOf(seat), profile ?? Profile.Unsaid, false, waits, IsSimulated: false);

    public static ImmutableArray<SessionEvent> Sit(int count) => [.. People(count).Select(seat => Sits(seat))];

    /// <summary>As many people, each with a profile of this seed; about one answer in eight is left out.</summary>
    public static ImmutableArray<SessionEvent> SitWithProfiles(int count, int seed)
    {
        var random = new Random(seed);
        return [.. People(count).Select(seat => Sits(seat, AnyProfile(random)))];
    }

    public static Profile AnyProfile(Random random)
    {
        var choices = SmallKit.Profile;
        return new(
            Any(choices.Functions, random),
            Any(choices.Structures, random),
            Any(choices.Responsibilities, random),
            Any(choices.Territories, random),
            Any(choices.Personas, random));
    }

    private static ChoiceId? Any(ImmutableArray<Choice> choices, Random random) =>
        random.Next(8) == 0 ? null : choices[random.Next(choices.Length)].Id;
}

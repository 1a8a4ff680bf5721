using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Observatory;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>Sessions of one organisation on the days that a test says.</summary>
internal static class SightingSample
{
    public static readonly ChoiceId Technical = new("technique");
    public static readonly ChoiceId North = new("nord");

    public static readonly Kit Kit = AnArchive.Kit with
    {
        Profile = AnArchive.Kit.Profile with
        {
            Functions = [new(Technical, "Technique")],
            Territories = [new(North, "Nord")],
        },
        Cards = [new(new("societe"), "Imaginons notre société", "société", "Imaginons", [new(new("societe-6"), "Ce qui fait peur")])],
    };

    public static ScenarioId First => Kit.Scenarios[0].Id;

    public static DotId Green => Kit.Dots[0].Id;

    /// <summary>Everybody prefers the first scenario, but those who do not.</summary>
    public static Sighting Held(string day, int voters = 10, int green = 4, VoteBreakdown? breakdown = null, string? name = null)
    {
        var at = new DateTimeOffset(DateTime.ParseExact(day, "yyyy-MM-dd", null), TimeSpan.Zero).AddHours(12);
        return new(
            AnArchive.Full with
            {
                Session = new(name ?? day),
                Kit = Kit,
                OpenedAt = at,
                ClosedAt = at.AddHours(1),
                Vote = new(voters, voters, voters < Limits.LeastBreakdown ? [] : Counts(green)),
                Worlds = [World(name ?? day)],
            },
            breakdown,
            name ?? day);
    }

    public static VoteBreakdown Technicians(int voters, int green) => new([new(Technical, voters, Counts(green))], []);

    public static Observation See(ObservatoryQuery query, params Sighting[] rooms) =>
        Observation.Of(Sightings.Of(rooms.Length, rooms, rooms.Select(Idea)), query)!;

    public static Observation See(params Sighting[] rooms) => See(new(null, null, null, null), rooms);

    private static KeptIdea Idea(Sighting room) =>
        new(room.Session, Kit.Id, room.Day, room.Name, $"Idée de {room.Name}", room.Vote.WithDots);

    private static ArchivedWorld World(string name) => new(
        new("g1"), First, 1, 4, [new(new("societe"), [new(new("societe-6"), ArchivedState.Retained, $"Peur de {name}", [], true, false)])], []);

    private static ImmutableArray<DotCount> Counts(int green) =>
    [
        .. from scenario in Kit.Scenarios
           from dot in Kit.Dots
           select new DotCount(scenario.Id, dot.Id, scenario.Id == First && dot.Id == Green ? green : 0),
    ];
}

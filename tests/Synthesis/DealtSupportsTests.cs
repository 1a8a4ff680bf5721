using System.Text.Json.Nodes;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>Supports travel as many for each idea, and lead to nobody.</summary>
public sealed class DealtSupportsTests
{
    private static readonly IdeaId Talk = new("i1");
    private static readonly IdeaId Slow = new("i2");

    private static ImmutableArray<SessionEvent> ThreeSupport =>
    [
        .. WallIsOpen,
        new IdeaAdded(Talk, Emma, "Se parler"),
        new IdeaSupported(Talk, Ana),
        new IdeaAdded(Slow, Emma, "Le temps long"),
        new IdeaSupported(Slow, Bilal),
        new IdeaSupported(Talk, Bilal),
        new IdeaSupported(Talk, Chloe),
        new SupportWithdrawn(Talk, Chloe),
        new IdeaSupported(Slow, Chloe),
        new SessionClosed(),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Fact]
    public void Whose_support_a_voice_bears_cannot_be_found_without_the_key_of_the_house()
    {
        var bearers = Enumerable.Range(0, 40)
            .SelectMany(key => Supports(Export(Log(ThreeSupport), [(byte)key])).Where(line => Idea(line) == Talk.Value).Select(By))
            .ToHashSet();

        Assert.True(bearers.Count > 5);
    }

    [Fact]
    public void What_somebody_supported_and_let_go_is_not_told() => Assert.DoesNotContain(
        Events(Export(ThreeSupport)), line => (string?)line["type"] == "support-withdrawn/1");

    [Fact]
    public void They_come_at_the_moments_of_the_first_ones()
    {
        var talks = Supports(Export(ThreeSupport)).Where(line => Idea(line) == Talk.Value).ToList();
        var moments = Log(ThreeSupport).Where(one => one.Event is IdeaSupported support && support.Idea == Talk).Select(one => one.At);

        Assert.Equal(moments.Take(2), talks.Select(line => (DateTimeOffset)line["at"]!));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_people_support_each_idea_has_as_many_elsewhere_and_no_voice_more_than_its_own(int seed)
    {
        var here = Log(AnyWall(new(seed)));
        var file = Export(here, [(byte)seed]);
        var there = await Elsewhere(file);

        Assert.Equal(Read(here), Read(there));
        Assert.Equal(file, Export(there, [9]));
        Assert.All(
            Supports(file).GroupBy(By),
            voice =>
            {
                Assert.Equal(voice.Count(), voice.Select(Idea).Distinct().Count());
                Assert.InRange(voice.Count(), 1, Limits.SupportsPerSeat);
            });
    }

    private static ImmutableArray<SessionEvent> AnyWall(Random random)
    {
        IdeaId[] ideas = [.. Enumerable.Range(1, 8).Select(rank => new IdeaId($"i{rank}"))];
        ImmutableArray<SessionEvent> written =
            [.. WallIsOpen, .. ideas.Select((idea, rank) => new IdeaAdded(idea, People(8)[rank], $"Idée {rank}"))];
        var (story, events) = (Given(written), written.ToBuilder());
        for (var gesture = 0; gesture < 80; gesture++)
        {
            var (who, idea) = (People(8)[random.Next(8)], ideas[random.Next(8)]);
            var decision = random.Next(30) is 0
                ? AnchoringRules.WithdrawIdea(story.Session, TheFacilitator, idea, story.Now)
                : AnchoringRules.Support(story.Session, who, idea, random.Next(4) > 0, story.Now);
            if (!decision.IsRefused && !decision.Events.IsDefaultOrEmpty)
            {
                story.And(decision.Events);
                events.AddRange(decision.Events);
            }
        }

        events.AddRange(new SeatRemoved(Hana), new SessionClosed());
        return events.ToImmutable();
    }

    private static IEnumerable<JsonObject> Supports(byte[] file) =>
        Events(file).Where(line => (string?)line["type"] == "idea-supported/1");

    private static string Idea(JsonObject line) => (string)line["data"]!["idea"]!;

    private static string By(JsonObject line) => (string)line["data"]!["by"]!;
}

using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Observatory;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>The observatory shows one kit at a time, and speaks of its wall as that kit does.</summary>
public sealed class ObservedWallTests : SynthesisContext
{
    private static readonly Kit Questions = Circuit.Shipped("besoins-et-questions");

    public ObservedWallTests() => Services.AddSingleton<ObservatoryWording>();

    [Fact]
    public void The_wall_is_called_as_its_kit_calls_it()
    {
        Assert.Equal("Ce que l’on préserve", Wall(See(SightingSample.Kit)).Find("#gardes").TextContent);
        foreach (var ideas in (string[][])[["À qui revient le temps gagné ?"], []])
        {
            var seen = See(Questions, ideas);
            var (wall, brief) = (Wall(seen), Services.GetRequiredService<ObservatoryWording>().Brief(seen));

            Assert.Equal("Les questions à ouvrir ensemble", wall.Find("#gardes").TextContent);
            Assert.DoesNotMatch("(?i)préserver", wall.Find("section").TextContent);
            Assert.DoesNotMatch("(?i)préserver", string.Join(' ', brief.Select(one => one.Counts)));
        }
    }

    private static Observation See(Kit kit, params string[] ideas)
    {
        var held = SightingSample.Held("2026-02-01");
        var room = held with { Archive = held.Archive with { Kit = kit } };
        return Observation.Of(
            Sightings.Of(1, [room], ideas.Select(idea => new KeptIdea(room.Session, kit.Id, room.Day, room.Name, idea, 3))),
            new(null, null, null, null))!;
    }

    private IRenderedComponent<PreservedOverTime> Wall(Observation seen) =>
        Render<PreservedOverTime>(section => section.Add(one => one.Seen, seen));
}

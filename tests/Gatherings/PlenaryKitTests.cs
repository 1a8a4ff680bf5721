using System.Text.Json;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>The common room speaks of what its rooms do: not every kit of theirs preserves something, votes, or has four futures.</summary>
public sealed class PlenaryKitTests
{
    private const string Untrue = @"(?i)préserv|preserv|perdre|\blose\b|\bpoints\b|\bdots\b|quatre futurs|four futures";

    [Theory]
    [InlineData("quels-futurs", "Ce que l’on préserve", "Ce que l’on préserve", "autres salles")]
    [InlineData("besoins-et-questions", "Les questions à ouvrir ensemble", "Nos questions", "autres salles")]
    [InlineData("co-construction", "Ce qu’il nous faut", "Ce qu’il nous faut", "autres salles")]
    [InlineData("besoins-et-questions-en", "The questions to open together", "Our questions", "other rooms")]
    public void The_common_wall_is_called_as_the_rooms_call_theirs_and_waits_for_their_ideas(
        string kit, string title, string shortTitle, string elsewhere)
    {
        var wall = Wall(kit);

        Assert.Equal((title, shortTitle), (wall.Title, wall.ShortTitle));
        Assert.Contains(elsewhere, wall.Instruction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit", "Les idées de la région", "autres salles")]
    [InlineData("circuit-en", "The ideas of the region", "other rooms")]
    public void Where_rooms_have_no_wall_it_is_called_by_what_it_holds_and_waits_for_nothing_of_theirs(
        string kit, string title, string elsewhere)
    {
        var wall = Wall(kit);

        Assert.Equal(title, wall.Title);
        Assert.DoesNotContain(elsewhere, wall.Instruction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit")]
    [InlineData("circuit-en")]
    [InlineData("co-construction")]
    [InlineData("co-construction-en")]
    [InlineData("besoins-et-questions")]
    public void Nobody_is_told_of_dots_or_of_what_to_preserve_where_the_rooms_had_none(string kit)
    {
        var said = Plenary(kit).Phases.SelectMany(phase => phase.Say.Add(phase.Instruction).Add(phase.Title).Add(phase.ShortTitle));

        Assert.All(said, words => Assert.DoesNotMatch(Untrue, words));
    }

    private static Phase Wall(string kit) => Assert.Single(Plenary(kit).Phases, phase => phase.Kind is PhaseKind.Wall);

    private static Kit Plenary(string kit) =>
        PlenaryKit.Of(JsonSerializer.Deserialize<Kit>(KitFiles.Embedded($"{kit}.kit.json"), KitJson.Options)!);
}

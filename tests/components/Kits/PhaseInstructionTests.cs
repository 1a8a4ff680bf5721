using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Tours;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A remote team has no wall: what the kit asks of people is on their own screens.</summary>
public sealed class PhaseInstructionTests : SeatContext
{
    private const string Asked = "Prenez le temps, puis dites.";

    [Theory]
    [InlineData("not-yet")]
    [InlineData("presentation")]
    [InlineData("vote")]
    [InlineData("board")]
    [InlineData("tour")]
    public void Whoever_is_there_from_the_start_reads_what_the_kit_asks(string scene)
    {
        var asked = Assert.Single(Open(At(scene)).FindAll(".a-faire"));

        Assert.Equal((Asked, "fr"), (asked.TextContent, asked.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("vote")]
    [InlineData("board")]
    [InlineData("tour")]
    public void Once_the_time_is_over_nothing_is_asked_any_more(string scene)
    {
        var screen = At(scene);
        screen.Room = screen.Room with { Clock = screen.Room.Clock!.Closed() };

        Assert.Empty(Open(screen).FindAll(".a-faire"));
    }

    [Fact]
    public void Whoever_comes_midway_reads_it_once()
    {
        var screen = At("board");
        screen.Room = screen.Room with { Now = screen.Room.Clock!.OpenedAt.AddMinutes(4) };
        var page = Open(screen);
        Assert.Contains(Asked, page.Find(".accueil").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".a-faire"));

        page.Find(".accueil button").Click();

        Assert.Equal(Asked, page.Find(".a-faire").TextContent);
    }

    [Theory]
    [InlineData("quels-futurs", "sans un mot")]
    [InlineData("quels-futurs-en", "without a word")]
    public void Our_own_vote_asks_under_its_title_what_the_title_does_not_say(string kit, string title)
    {
        var vote = Circuit.Shipped(kit).Phases.Single(phase => phase.Kind is PhaseKind.DotVote);

        Assert.DoesNotContain(title, vote.Instruction, StringComparison.Ordinal);
    }

    private static ASeatScreen At(string scene)
    {
        var kit = scene is "tour" ? Circuit.Kit : AWorkshop.Kit;
        var room = scene switch
        {
            "not-yet" => AWorkshop.During("presentation"),
            "presentation" => AWorkshop.During("presentation") with { ShownScenario = new("s2") },
            "vote" => AWorkshop.During("vote"),
            "board" => AWorkshop.During("carte-societe"),
            _ => ATour.At(0, ATour.Met),
        };
        var asking = kit with { Phases = [.. kit.Phases.Select(phase => phase with { Instruction = Asked })] };
        return ASeatScreen.Of(room, kit: asking).With(ABoard.View);
    }
}

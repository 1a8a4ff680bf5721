using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>While groups are formed the facilitation still speaks: its script, the floor, the hour, a message to the room.</summary>
public sealed class FormingConsoleTests : ConsoleContext
{
    private const string Words = "Chacun·e garde son café.";

    private static readonly RoomView Forming = ConsoleSample.In("2a") with { Groups = [] };

    [Fact]
    public void What_may_be_read_aloud_is_there() => Assert.Contains(
        "Vous habitez ce monde depuis dix ans.", Open(Forming).Find(".formation .dire").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Whoever_speaks_is_named_and_their_turn_can_be_ended()
    {
        var page = Open(Speaking("Lucie"));

        Assert.Equal("Fin du tour\u00A0: Lucie", page.Find(".bandeau .tour").TextContent);
        page.Find(".bandeau .tour").Click();

        page.WaitForAssertion(() => Assert.Equal(["EndTurn", ConsoleSample.Seat("Lucie")], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Where_nobody_speaks_no_turn_is_ended() => Assert.Empty(Open(Forming).FindAll(".bandeau .tour"));

    [Fact]
    public void A_forming_that_overruns_shows_its_price()
    {
        var page = Open(Forming);

        Assert.Equal("1\u00A0min\u00A005", page.Find(".formation .retard b").TextContent);
        page.Find(".formation .plan-offert").Click();

        page.WaitForAssertion(() => Assert.Equal(["Replan", ConsoleSample.Console.Price.Proportional], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void A_message_unfolds_and_leaves_for_the_room()
    {
        var page = Open(Speaking("Lucie"));
        Assert.Empty(page.FindAll("#message"));

        page.Find(".formation .pied [aria-expanded=false]").Click();
        Assert.True(page.FindAll("*").Count(node => node.ParentElement?.Closest("svg") is null) <= 240);
        page.Find("#message").Input(Words);
        page.Find(".diff").Submit();

        page.WaitForAssertion(() => Assert.Equal([null, Words], Assert.Single(Grains.Asked).TakeLast(2)));
    }

    private static RoomView Speaking(string name) => Forming with
    {
        Floor = Forming.Floor with { Speaker = ConsoleSample.Seat(name), SpeaksSince = ConsoleSample.Now },
    };

    private IRenderedComponent<PageHost> Open(RoomView room) => Open(SampleScreen.Of(room, ConsoleSample.Console));
}

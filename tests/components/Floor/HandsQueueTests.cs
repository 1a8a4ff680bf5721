using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Floor;

namespace FilageFuturs.ComponentTests.Floor;

public sealed class HandsQueueTests : ConsoleContext
{
    [Fact]
    public void The_first_hand_is_one_key_away()
    {
        SeatId? given = null;
        var hands = Draw(ConsoleSample.Room.Floor);
        hands.Render(set => set.Add(one => one.OnGive, seat => given = seat));

        hands.Find("[data-touche=M]").Click();

        Assert.Equal(ConsoleSample.Seat("Fatou"), given);
        Assert.Single(hands.FindAll(".btn-plein"));
    }

    [Fact]
    public void Waiting_is_told_in_seconds_then_in_minutes()
    {
        var hands = Draw(ConsoleSample.Room.Floor);
        Assert.Contains("depuis 48 s", Plain(hands), StringComparison.Ordinal);

        Time.Advance(TimeSpan.FromSeconds(30));

        hands.WaitForAssertion(() => Assert.Contains("depuis 1 min", Plain(hands), StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_can_favour_whoever_spoke_least()
    {
        FloorOrder? order = null;
        var hands = Draw(ConsoleSample.Room.Floor);
        hands.Render(set => set.Add(one => one.OnOrder, chosen => order = chosen));

        hands.Find("[type=checkbox]").Change(true);

        Assert.Equal(FloorOrder.LeastHeardFirst, order);
    }

    [Fact]
    public void Whoever_speaks_is_shown_until_the_turn_ends()
    {
        var speaking = Draw(ConsoleSample.Room.Floor with { Speaker = ConsoleSample.Seat("Lucie"), SpeaksSince = ConsoleSample.Now.AddSeconds(-20) });

        Assert.Contains("Lucie a la parole 20 s", Plain(speaking), StringComparison.Ordinal);
    }

    [Fact]
    public void The_balance_marks_the_equal_share_in_the_middle()
    {
        var balance = Render<SpeechBalance>(set => set
            .Add(one => one.Floor, ConsoleSample.Room.Floor)
            .Add(one => one.Groups, ConsoleSample.Groups)
            .Add(one => one.Kit, ConsoleSample.Kit));

        Assert.Equal("--x:0.62", balance.Find(".parole i").GetAttribute("style"));
        Assert.Contains("jamais le son", balance.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<HandsQueue> Draw(FloorView floor) => Render<HandsQueue>(set => set
        .Add(one => one.Floor, floor)
        .Add(one => one.Room, ConsoleSample.Room)
        .Add(one => one.Kit, ConsoleSample.Kit));

    private static string Plain(IRenderedComponent<HandsQueue> hands) => string.Join(
        ' ', hands.Find("section").TextContent.Replace('\u00A0', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}

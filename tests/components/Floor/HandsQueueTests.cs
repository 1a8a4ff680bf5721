using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Floor;

namespace FilageFuturs.ComponentTests.Floor;

public sealed class HandsQueueTests : ConsoleContext
{
    private readonly List<FloorOrder> _orders = [];
    private Task<bool> _answer = Task.FromResult(true);

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
    public void Whom_one_gives_the_floor_to_is_in_the_name_of_the_button() => Assert.Equal(
        ["Donner la parole à Fatou", "Donner la parole à Thibault"],
        Draw(ConsoleSample.Room.Floor).FindAll("ol .btn:not(.baisser)").Select(button => button.GetAttribute("aria-label")));

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
        var hands = Draw(ConsoleSample.Room.Floor);

        hands.Find("[type=checkbox]").Change(true);

        Assert.Equal([FloorOrder.LeastHeardFirst], _orders);
    }

    [Fact]
    public void What_is_ticked_is_asked_for_though_another_console_was_quicker()
    {
        var hands = Draw(ConsoleSample.Room.Floor with { Order = FloorOrder.LeastHeardFirst });

        hands.Find("[type=checkbox]").Change(true);

        Assert.Equal([FloorOrder.LeastHeardFirst], _orders);
    }

    [Fact]
    public void A_refused_order_is_ticked_no_more()
    {
        var answer = new TaskCompletionSource<bool>();
        _answer = answer.Task;
        var hands = Draw(ConsoleSample.Room.Floor);
        hands.Find("[type=checkbox]").Change(true);
        hands.WaitForAssertion(() => Assert.True(hands.Find("[type=checkbox]").HasAttribute("checked")));

        answer.SetResult(false);

        hands.WaitForAssertion(() => Assert.False(hands.Find("[type=checkbox]").HasAttribute("checked")));
    }

    [Fact]
    public void An_order_stays_ticked_until_the_room_is_heard_of()
    {
        var hands = Draw(ConsoleSample.Room.Floor);
        hands.Find("[type=checkbox]").Change(true);
        Assert.True(hands.Find("[type=checkbox]").HasAttribute("checked"));

        hands.Render(set => set.Add(one => one.Room, ConsoleSample.Room with { Version = ConsoleSample.Room.Version + 1 }));

        Assert.False(hands.Find("[type=checkbox]").HasAttribute("checked"));
    }

    [Fact]
    public async Task The_turn_that_ends_is_that_of_the_person_who_was_seen_speaking()
    {
        var ended = new List<SeatId>();
        var floor = ConsoleSample.Room.Floor with { Speaker = ConsoleSample.Seat("Lucie"), SpeaksSince = ConsoleSample.Now };
        var line = new SlowLine(Services);
        await line.Send<HandsQueue>(new()
        {
            [nameof(HandsQueue.Floor)] = floor,
            [nameof(HandsQueue.Room)] = ConsoleSample.Room,
            [nameof(HandsQueue.Kit)] = ConsoleSample.Kit,
            [nameof(HandsQueue.OnReturn)] = SlowLine.Heard<SeatId>(ended.Add),
        });
        var press = line.Press();

        await line.Send<HandsQueue>(new() { [nameof(HandsQueue.Floor)] = floor with { Speaker = ConsoleSample.Seat("Karim") } });
        await press();

        Assert.Equal([ConsoleSample.Seat("Lucie")], ended);
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

    [Fact]
    public void A_group_without_a_scenario_has_its_number_in_the_balance()
    {
        var balance = Render<SpeechBalance>(set => set
            .Add(one => one.Floor, ConsoleSample.Room.Floor)
            .Add(one => one.Groups, [.. ConsoleSample.Groups.Select(group => group with { Scenario = null })])
            .Add(one => one.Kit, ConsoleSample.Kit));

        Assert.Equal(["Groupe 1", "Groupe 2", "Groupe 3", "Groupe 4"], balance.FindAll(".parole .vh").Select(name => name.TextContent));
        Assert.Empty(balance.FindAll("[role=img]"));
    }

    private IRenderedComponent<HandsQueue> Draw(FloorView floor) => Render<HandsQueue>(set => set
        .Add(one => one.Floor, floor)
        .Add(one => one.Room, ConsoleSample.Room)
        .Add(one => one.Kit, ConsoleSample.Kit)
        .Add(one => one.OnOrder, Turn));

    private Task<bool> Turn(FloorOrder order)
    {
        _orders.Add(order);
        return _answer;
    }

    private static string Plain(IRenderedComponent<HandsQueue> hands) => string.Join(
        ' ', hands.Find("section").TextContent.Replace('\u00A0', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}

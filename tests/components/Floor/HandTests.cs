using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Floor;

namespace FilageFuturs.ComponentTests.Floor;

public sealed class HandTests : SeatContext
{
    private static readonly SeatId Wafa = AWorkshop.SeatOf("Wafa");

    [Theory]
    [InlineData(false, false, "raise")]
    [InlineData(true, false, "lower")]
    [InlineData(false, true, "return")]
    public void One_button_raises_lowers_or_gives_the_floor_back(bool isRaised, bool hasFloor, string expected)
    {
        var made = new List<string>();
        var drawn = Render<HandButton>(parameters => parameters
            .Add(hand => hand.Mine, AWorkshop.Mine with { HandIsRaised = isRaised, HasFloor = hasFloor })
            .Add(hand => hand.OnRaise, () => made.Add("raise"))
            .Add(hand => hand.OnLower, () => made.Add("lower"))
            .Add(hand => hand.OnReturn, () => made.Add("return")));

        drawn.Find("button").Click();

        Assert.Equal([expected], made);
        Assert.Equal(isRaised || hasFloor, drawn.Find("button").HasAttribute("data-leve"));
        Assert.False(drawn.Find("button").HasAttribute("aria-pressed"), "Its name says the state already.");
    }

    [Fact]
    public async Task Who_gives_the_floor_back_as_it_is_taken_back_raises_no_hand()
    {
        var made = new List<string>();
        var line = new SlowLine(Services);
        await line.Send<HandButton>(new()
        {
            [nameof(HandButton.Mine)] = AWorkshop.Mine with { HasFloor = true },
            [nameof(HandButton.OnRaise)] = SlowLine.Heard(() => made.Add("raise")),
            [nameof(HandButton.OnReturn)] = SlowLine.Heard(() => made.Add("return")),
        });
        var press = line.Press();

        await line.Send<HandButton>(new() { [nameof(HandButton.Mine)] = AWorkshop.Mine });
        await press();

        Assert.Equal(["return"], made);
    }

    [Fact]
    public void A_raised_hand_knows_its_rank()
    {
        var floor = new FloorView(AWorkshop.SeatOf("Camille"), AWorkshop.Now,
            [new(Wafa, AWorkshop.Now), new(AWorkshop.Nour, AWorkshop.Now)], FloorOrder.ByArrival, []);

        var line = Line(floor, AWorkshop.Mine with { HandIsRaised = true }).Find("p");

        Assert.Equal("Camille a la parole.", line.QuerySelector("b")!.TextContent);
        Assert.EndsWith("en position 2.", line.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Having_the_floor_offers_to_give_it_back() => Assert.Equal(
        "Rendre la parole", Line(AWorkshop.Lobby.Floor, AWorkshop.Mine with { HasFloor = true }).Find("button").TextContent);

    [Fact]
    public void With_nobody_speaking_and_no_hand_there_is_no_line() =>
        Assert.Empty(Line(AWorkshop.Lobby.Floor, AWorkshop.Mine).Markup.Trim());

    private IRenderedComponent<SpeakerLine> Line(FloorView floor, MineView mine) => Render<SpeakerLine>(parameters => parameters
        .Add(line => line.Room, AWorkshop.During("partage") with { Floor = floor })
        .Add(line => line.Mine, mine));
}

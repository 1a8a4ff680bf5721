using System.Globalization;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class PresenterDeskTests : ConsoleContext
{
    [Fact]
    public void The_time_of_the_group_on_stage_goes_down()
    {
        var desk = Draw(null);
        Assert.Equal("encore 1 min 26", Left(desk));

        Time.Advance(TimeSpan.FromSeconds(30));

        desk.WaitForAssertion(() => Assert.Equal("encore 56 s", Left(desk)));
    }

    [Fact]
    public void It_stands_still_in_a_pause()
    {
        var desk = Draw(TimeSpan.FromSeconds(86));

        Time.Advance(TimeSpan.FromMinutes(5));
        desk.Render();

        Assert.Equal("encore 1 min 26", Left(desk));
    }

    [Fact]
    public void The_browser_tells_it_to_whoever_does_not_look()
    {
        var line = Draw(null).Find(".marquage .al");

        var until = ConsoleSample.Now.AddSeconds(86).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(("Temps du groupe : {0}", until), (Plain(line.GetAttribute("data-tour")), line.GetAttribute("data-deadline")));
    }

    [Fact]
    public void Whoever_calls_a_group_keeps_the_keyboard_on_its_button_which_says_that_it_is_on_stage()
    {
        var called = new List<GroupId>();
        var desk = Draw(null);
        desk.Render(set => set.Add(one => one.OnCall, called.Add));

        var button = desk.Find(".marquage button");
        button.Click();

        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.False(button.HasAttribute("disabled"));
        Assert.Empty(called);
        desk.Find("li:not(.marquage) button").Click();
        Assert.Equal([new("g2")], called);
    }

    [Fact]
    public void A_group_that_everybody_left_comes_last_and_its_card_may_be_shown()
    {
        var called = new List<GroupId>();
        var desk = Draw(null);
        desk.Render(set => set.Add(one => one.OnCall, called.Add));

        Assert.Equal((string?[])[null, null, "tout le monde est parti", "tout le monde est parti"], Missing(desk));
        Assert.Single(desk.FindAll("li:nth-child(2) .btn-plein"));

        desk.Find("li:last-child button").Click();
        Assert.Equal([new("g4")], called);
    }

    [Fact]
    public void One_without_an_open_screen_keeps_its_turn_and_whoever_calls_it_knows() =>
        Assert.Equal("aucun écran ouvert", Missing(Draw(null, ConsoleSample.In("3a") with
        {
            People = [.. ConsoleSample.People.Select(person => person with { Presence = Presence.Away, IsAround = false })],
        }))[1]);

    [Fact]
    public void What_a_button_shows_begins_its_name() => Assert.All(
        Draw(null).FindAll("button"),
        button => Assert.StartsWith($"{button.TextContent} ", Plain(button.GetAttribute("aria-label")), StringComparison.Ordinal));

    private IRenderedComponent<PresenterDesk> Draw(TimeSpan? left, RoomView? room = null)
    {
        var sharing = new SharingView(
            new("g1"), ConsoleSample.Now.AddSeconds(86), [], [], [new("g1"), new("g2")], TimeSpan.FromSeconds(150), left);
        return Render<PresenterDesk>(set => set
            .Add(one => one.Sharing, sharing)
            .Add(one => one.Room, (room ?? ConsoleSample.In("3a")) with { Sharing = sharing })
            .Add(one => one.Kit, ConsoleSample.Kit));
    }

    private static string?[] Missing(IRenderedComponent<PresenterDesk> desk) =>
        [.. desk.FindAll("li").Select(line => line.QuerySelector("p.petit")?.TextContent)];

    private static string Left(IRenderedComponent<PresenterDesk> desk) =>
        Plain(desk.Find(".marquage .al").TextContent)!;

    private static string? Plain(string? text) => text?.Replace('\u00A0', ' ');
}

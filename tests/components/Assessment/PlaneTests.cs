using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Assessment;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Plausibility;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components.Web;

namespace FilageFuturs.ComponentTests.Assessment;

public sealed class PlaneTests : SeatContext
{
    private static readonly TimeSpan Stillness = TimeSpan.FromSeconds(.6);
    private static readonly AssessmentPlane Where = Circuit.Kit.Assessment!;
    private static readonly PlausibilityView First = new(Look.Before, 11, 0, 0, []);

    private readonly List<PlanePoint?> _placed = [];
    private readonly List<(Look Look, ScenarioId Scenario, PlanePoint? At)> _futures = [];
    private bool _isRefused;

    public PlaneTests()
    {
        var module = JSInterop.SetupModule("./js/plane.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void A_walk_by_arrows_is_one_place()
    {
        var plane = Draw(new(50, 50));

        Press(plane, "ArrowRight");
        Press(plane, "ArrowRight");
        Press(plane, "ArrowUp");
        Press(plane, "ArrowLeft", shift: true);
        StaysStill(plane, 42, 51);

        plane.WaitForAssertion(() => Assert.Equal([new(42, 51)], _placed));
    }

    [Theory]
    [InlineData("PageUp", 95, 100)]
    [InlineData("PageDown", 95, 85)]
    [InlineData("End", 100, 95)]
    [InlineData("Home", 0, 95)]
    public void Keys_stop_at_the_border(string key, int x, int y)
    {
        var plane = Draw(new(95, 95));

        Press(plane, key);
        StaysStill(plane, x, y);

        plane.WaitForAssertion(() => Assert.Equal([new(x, y)], _placed));
    }

    [Fact]
    public void Enter_puts_whoever_stands_nowhere_in_the_middle()
    {
        var plane = Draw(null);

        Press(plane, "Enter");
        StaysStill(plane, 50, 50);

        plane.WaitForAssertion(() => Assert.Equal([new(50, 50)], _placed));
    }

    [Fact]
    public void A_slider_says_the_same()
    {
        var plane = Draw(new(50, 50));

        plane.Find("#plan-y").Input("72");
        StaysStill(plane, 50, 72);

        plane.WaitForAssertion(() => Assert.Equal([new(50, 72)], _placed));
        Assert.Equal("72 sur 100, vers «\u202fJ’y vois une alliée\u202f»", plane.Find("#plan-y").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public async Task Where_the_finger_lets_go_is_sent_at_once()
    {
        var plane = Draw(null);
        var start = JSInterop.Invocations["start"].Single();

        await plane.InvokeAsync(() => ((Microsoft.JSInterop.DotNetObjectReference<Pointing>)start.Arguments[1]!).Value.Put(12, 88));

        Assert.Equal([new(12, 88)], _placed);
        Assert.Equal("translate(12 12)", plane.Find("[data-moi]").GetAttribute("transform"));
        // Its script knows by them whether a slider was heard.
        Assert.Equal(("12", "88"), (plane.Find("#plan-x").GetAttribute("value"), plane.Find("#plan-y").GetAttribute("value")));
    }

    [Fact]
    public void A_refusal_puts_the_mark_back()
    {
        _isRefused = true;
        var plane = Draw(new(50, 50));

        Press(plane, "ArrowRight");
        StaysStill(plane, 51, 50);

        plane.WaitForAssertion(() => Assert.Equal("translate(50 50)", plane.Find("[data-moi]").GetAttribute("transform")));
    }

    [Fact]
    public void Once_closed_nothing_moves()
    {
        var plane = Draw(new(50, 50), isOpen: false);

        Press(plane, "ArrowRight");
        plane.Find("#plan-x").Input("72");
        Time.Advance(Stillness);

        Assert.Empty(_placed);
        Assert.Equal("translate(50 50)", plane.Find("[data-moi]").GetAttribute("transform"));
        Assert.All(plane.FindAll("input"), slider => Assert.Equal(
            ("true", "50", false), (slider.GetAttribute("aria-disabled"), slider.GetAttribute("value"), slider.HasAttribute("disabled"))));
        Assert.Empty(plane.FindAll("button"));
    }

    [Theory]
    [InlineData(84, 79, "Tout près de\u00a0: le·la stratège pragmatique.")]
    [InlineData(44, 48, "Entre deux\u00a0: l’expérimentateur·rice ambivalent·e et l’observateur·rice.")]
    public void A_place_is_said_by_who_lives_near(int x, int y, string said) =>
        Assert.Equal(said, Standing.Of(Texts<AssessmentTexts>(), Where, new PlanePoint(x, y)));

    [Fact]
    public void A_move_is_said_and_drawn()
    {
        Assert.Equal("plus plausible et moins souhaitable", Leaning.Moved(Texts<PlausibilityTexts>(), new(20, 80), new(60, 40)));
        Assert.Equal("presque au même endroit", Leaning.Moved(Texts<PlausibilityTexts>(), new(20, 80), new(22, 79)));
        Assert.StartsWith("M23.1 23.1L56.9 56.9", new PlaneMove(new(20, 80), new(60, 40)).Path(), StringComparison.Ordinal);
        Assert.Null(new PlaneMove(new(20, 80), new(22, 79)).Path());
    }

    [Fact]
    public void A_name_is_written_above_its_mark_where_dots_lie_below_it_and_room_is_left_above()
    {
        PlanePoint at = new(50, 50), under = new(50, 42), over = new(50, 57);

        Assert.Equal("7.6", NamePlace.For("Nour", at, []).Line);
        Assert.Equal("-5.2", NamePlace.For("Nour", at, [under]).Line);
        Assert.Equal("7.6", NamePlace.For("Nour", at, [over]).Line);
        Assert.Equal("7.6", NamePlace.For("Nour", at, [under, over]).Line);
        Assert.Equal("-5.2", NamePlace.For("Nour", new(50, 4), []).Line);
        Assert.Equal("7.6", NamePlace.For("Nour", new(50, 96), [new(50, 88)]).Line);
    }

    [Fact]
    public async Task A_place_of_the_first_look_that_comes_late_is_not_taken_for_the_second()
    {
        Grains.Outages = 1;
        var debate = AWorkshop.Kit.Phases[0] with { Kind = PhaseKind.PlausibilityDebate };
        var kit = AWorkshop.Kit with { Phases = [debate] };
        var room = AWorkshop.During(debate.Id.Value) with { Plausibility = First };
        var screen = ASeatScreen.Of(room, kit: kit);
        var page = Open(screen);
        var place = page.FindComponent<PlausibilityScreen>().Instance.Place;
        var placing = Task.FromResult(true);

        await page.InvokeAsync(() => { placing = place(Look.Before, kit.Scenarios[0], new PlanePoint(80, 20)); });
        await page.InvokeAsync(() => screen.Show(room with { Plausibility = First with { Look = Look.After } }));

        Assert.False(await Finish(placing));
        Assert.Single(Grains.Asked, asked => asked.Method == "Place");
    }

    [Fact]
    public void What_still_moves_as_another_future_is_taken_is_placed_where_it_was()
    {
        var futures = Futures();

        futures.Find("#plan-x").Input("72");
        futures.FindAll(".choix-futur button")[1].Click();

        futures.WaitForAssertion(() => Assert.Equal((AWorkshop.Kit.Scenarios[0].Id, 72), (Assert.Single(_futures).Scenario, _futures[0].At!.Value.X)));
    }

    [Fact]
    public void What_still_moves_as_the_second_look_opens_is_of_the_first()
    {
        var futures = Futures();

        futures.Find("#plan-x").Input("72");
        futures.Render(set => set.Add(one => one.Seen, First with { Look = Look.After }));

        futures.WaitForAssertion(() => Assert.Equal(Look.Before, Assert.Single(_futures).Look));
    }

    private IRenderedComponent<PlausibilityScreen> Futures() => Render<PlausibilityScreen>(set => set
        .Add(one => one.Question, "Plausible ?")
        .Add(one => one.Kit, AWorkshop.Kit)
        .Add(one => one.Seen, First)
        .Add(one => one.State, WritingState.Open)
        .Add(one => one.Place, (look, scenario, at) =>
        {
            _futures.Add((look, scenario.Id, at));
            return Task.FromResult(true);
        }));

    private IRenderedComponent<Plane> Draw(PlanePoint? own, bool isOpen = true) => Render<Plane>(set => set
        .Add(one => one.Axes, PlaneAxes.Of(Where))
        .Add(one => one.Label, "Ma place")
        .Add(one => one.Say, at => $"{at}")
        .Add(one => one.Marks, PlaneMark.Of(Where))
        .Add(one => one.Own, own)
        .Add(one => one.IsOpen, isOpen)
        .Add(one => one.Place, Keep));

    private Task<bool> Keep(PlanePoint? at)
    {
        _placed.Add(at);
        return Task.FromResult(!_isRefused);
    }

    // Drawn there, it is already waiting to be sent: nothing was sent on the way.
    private void StaysStill(IRenderedComponent<Plane> plane, int x, int y)
    {
        plane.WaitForAssertion(() => Assert.Equal(
            ($"translate({x} {100 - y})", "visible"),
            (plane.Find("[data-moi]").GetAttribute("transform"), plane.Find("[data-moi]").GetAttribute("visibility"))));
        Assert.Empty(_placed);
        Time.Advance(Stillness);
    }

    private static void Press(IRenderedComponent<Plane> plane, string key, bool shift = false) =>
        plane.Find(".prenable").KeyDown(new KeyboardEventArgs { Key = key, ShiftKey = shift });
}

using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Needs;

namespace FilageFuturs.ComponentTests.Needs;

/// <summary>The map of needs and its order under somebody's hand: what a list or a last point must not do by itself.</summary>
public sealed class NeedsScreensTests : SeatContext
{
    private static readonly NeedView Line = new(new("n1"), NeedKind.RedLine, "Aucune embauche sans regard humain", false, []);

    private readonly List<NeedGesture> _made = [];

    [Fact]
    public void A_need_is_moved_once_the_button_is_pressed()
    {
        var map = Render<NeedsScreen>(set => set
            .Add(one => one.Question, "De quoi avons-nous besoin ?")
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.OnGesture, _made.Add));

        map.Find(".k1 li .btn").Click();
        map.Find(".k1 li select").Change("Dialogue");
        Assert.Empty(_made);
        map.FindAll(".k1 li .btn")[1].Click();

        Assert.Equal(new MoveNeed(Line, NeedKind.Dialogue), Assert.Single(_made));
        Assert.Empty(map.FindAll("select"));
    }

    [Fact]
    public void The_button_that_moves_a_need_names_it()
    {
        var move = Render<NeedMove>(set => set.Add(one => one.Need, Line));

        Assert.Equal("Déplacer «\u202FAucune embauche sans regard humain\u202F»", move.Find("button").GetAttribute("aria-label"));
    }

    [Fact]
    public void So_it_is_on_the_console()
    {
        (NeedId, NeedKind)? moved = null;
        var desk = Render<NeedsDesk>(set => set
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.OnMove, move => moved = move));

        desk.Find(".plus").Click();
        desk.Find(".ranger select").Change("Skill");
        Assert.Null(moved);
        desk.Find(".ranger .btn").Click();

        Assert.Equal((Line.Id, NeedKind.Skill), moved);
    }

    [Theory]
    [InlineData(Limits.PointsPerSeat, "Un point de plus")]
    [InlineData(0, "Un point de moins")]
    public void A_button_that_can_do_no_more_keeps_the_focus_and_does_nothing(int given, string label)
    {
        var order = Render<RankingScreen>(set => set
            .Add(one => one.Question, "Dans quel ordre ?")
            .Add(one => one.Needs, new([Line], null))
            .Add(one => one.Points, ImmutableDictionary<NeedId, int>.Empty.SetItem(Line.Id, given))
            .Add(one => one.OnGesture, _made.Add));

        var button = order.Find($"[aria-label='{label}']");
        button.Click();

        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.False(button.HasAttribute("disabled"));
        Assert.Empty(_made);
    }
}

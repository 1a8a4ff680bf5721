using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Plausibility;

namespace FilageFuturs.ComponentTests.Plausibility;

public sealed class PlausibilityDeskTests : ConsoleContext
{
    [Fact]
    public void Five_people_who_each_placed_another_future_have_nothing_to_show_yet() => Assert.False(CanShow(placed: 5, mayShow: false));

    [Fact]
    public void What_was_shown_waits_until_enough_people_have_moved_since() => Assert.False(CanShow(placed: 9, mayShow: false));

    [Fact]
    public void Five_people_for_one_future_are_shown() => Assert.True(CanShow(placed: 5, mayShow: true));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Beside_a_silo_of_the_version_before_people_are_counted(int placed, bool isShown) =>
        Assert.Equal(isShown, CanShow(placed, mayShow: null));

    [Fact]
    public void Why_the_move_cannot_be_shown_yet_is_written_under_it_and_read_with_it()
    {
        var desk = Draw(placed: 9, mayShow: false);
        var why = desk.Find(".btn-plein").GetAttribute("aria-describedby");

        Assert.Equal(
            "Il faut que cinq personnes au moins aient placé un même futur, ou l’aient déplacé depuis qu’il a été montré.",
            desk.Find($"p#{why}").TextContent);
    }

    [Fact]
    public void Nothing_explains_a_move_that_can_be_shown_nor_one_that_is_not_offered_yet()
    {
        var ready = Draw(placed: 5, mayShow: true);

        Assert.False(ready.Find(".btn-plein").HasAttribute("aria-describedby"));
        Assert.Empty(ready.FindAll("#deplacement-attend"));
        Assert.Empty(Draw(placed: 2, mayShow: false, look: Look.Before).FindAll("#deplacement-attend"));
    }

    private bool CanShow(int placed, bool? mayShow) => !Draw(placed, mayShow).Find(".btn-plein").HasAttribute("aria-disabled");

    private IRenderedComponent<PlausibilityDesk> Draw(int placed, bool? mayShow, Look look = Look.After) =>
        Render<PlausibilityDesk>(set => set
            .Add(one => one.Kit, Circuit.Kit)
            .Add(one => one.Seen, new(look, 11, placed, 0, []))
            .Add(one => one.MayShow, mayShow));
}

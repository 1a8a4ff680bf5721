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

    private bool CanShow(int placed, bool? mayShow) => !Render<PlausibilityDesk>(set => set
        .Add(one => one.Kit, Circuit.Kit)
        .Add(one => one.Seen, new(Look.After, 11, placed, 0, []))
        .Add(one => one.MayShow, mayShow)).Find(".btn-plein").HasAttribute("aria-disabled");
}

using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A moment for which nobody answered may be kept all the same.</summary>
public sealed class PinnedAgainTests : ConsoleContext
{
    [Fact]
    public void A_moment_kept_again_because_nobody_answered_is_the_same_moment()
    {
        var page = IsNotAnswered();

        page.Find(".moments .btn").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));

        Assert.Equal(2, Moments.Count);
        Assert.Single(Moments.Distinct());
    }

    [Fact]
    public void A_moment_kept_after_another_order_or_once_the_notice_is_closed_is_another_moment()
    {
        var page = IsNotAnswered();
        page.Find("[data-touche=Espace]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));
        Press(page);
        page.Find(".refus .btn").Click();

        page.Find(".moments .btn").Click();

        page.WaitForAssertion(() => Assert.Equal(3, Moments.Count));
        Assert.Equal(3, Moments.Distinct().Count());
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(90, 2)]
    public void A_moment_kept_later_than_a_minute_after_nobody_answered_is_another_moment(int seconds, int moments)
    {
        var page = IsNotAnswered();

        Time.Advance(TimeSpan.FromSeconds(seconds));
        page.Find(".moments .btn").Click();

        page.WaitForAssertion(() => Assert.Equal(2, Moments.Count));
        Assert.Equal(moments, Moments.Distinct().Count());
    }

    private List<MomentId> Moments => [.. Grains.Asked.Where(asked => asked[0] is "Pin").Select(asked => (MomentId)asked[1]!)];

    private IRenderedComponent<PageHost> IsNotAnswered()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));
        Press(page);
        return page;
    }

    private void Press(IRenderedComponent<PageHost> page)
    {
        Grains.IsOutOfReach = true;
        page.Find(".moments .btn").Click();
        page.WaitForAssertion(() => Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal));
        Grains.IsOutOfReach = false;
    }
}

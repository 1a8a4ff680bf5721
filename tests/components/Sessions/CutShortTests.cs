using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>An hour that is cut short is closed from the console where it stopped.</summary>
public sealed class CutShortTests : ConsoleContext
{
    [Theory]
    [InlineData("1b")]
    [InlineData("2b")]
    public void It_is_closed_where_the_steps_are_listed_once_it_was_asked(string step)
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In(step), ConsoleSample.Console));

        Assert.Single(Closing(page, ".conduite-g")).Click();
        Assert.Contains("Les étapes qui restent ne seront pas tenues.", Asked(page), StringComparison.Ordinal);
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Close"], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void It_is_read_after_the_clock_and_before_the_hands()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));

        Assert.Equal(
            ["centre", "conduite-g", "cote"],
            page.FindAll(".regie > .centre, .regie > .conduite-g, .regie > .cote").Select(part => part.ClassName));
    }

    [Fact]
    public void While_groups_are_formed_too()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In("2a") with { Groups = [] }, ConsoleSample.Console));

        Assert.Single(Closing(page, ".formation")).Click();
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Close"], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Groups_that_still_write_are_counted_before_and_the_safe_choice_closes_nothing()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));

        Assert.Single(Closing(page, ".conduite-g")).Click();
        Assert.Contains("4 groupes écrivent encore", Asked(page), StringComparison.Ordinal);
        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void The_last_step_offers_it_once()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.In("3b"), ConsoleSample.Console));

        Assert.Empty(Closing(page, "main"));
        page.Find("[data-touche=N]").Click();
        Assert.DoesNotContain("étapes qui restent", Asked(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_closed_the_steps_that_were_not_held_are_no_longer_planned()
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);
        var page = Open(screen);
        Assert.NotEmpty(page.FindAll(".conduite-g .regler"));

        await screen.Show(ConsoleSample.Room with { State = SessionState.Closed, Clock = null, ClosedAt = ConsoleSample.Now });

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".clos")));
        Assert.Empty(page.FindAll(".conduite-g .regler"));
        Assert.Empty(Closing(page, "main"));
    }

    private static List<IElement> Closing(IRenderedComponent<PageHost> page, string where) =>
        [.. page.FindAll($"{where} button").Where(button => button.TextContent.Trim() is "Clore l’atelier maintenant")];

    private static string Asked(IRenderedComponent<PageHost> page) => page.Find(".mud-dialog").TextContent;
}

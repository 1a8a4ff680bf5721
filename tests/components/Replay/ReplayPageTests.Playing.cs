namespace FilageFuturs.ComponentTests.Replay;

/// <summary>While it plays, what is read aloud of the handle and of the scene holds still.</summary>
public sealed partial class ReplayPageTests
{
    [Fact]
    public void While_it_plays_the_handle_and_the_scene_keep_their_words()
    {
        var page = Open("?v=4");
        var (handle, scene) = (Handle(page), Scene(page));

        PlaysToTheFourthSecond(page);

        Assert.Equal((handle, scene), (Handle(page), Scene(page)));
        page.Find("[data-touche=Espace]").Click();
        page.WaitForAssertion(() => Assert.Equal("4\u00a0s, Présentation", Handle(page)));
        Assert.Equal("Présentation", Scene(page));
    }

    [Fact]
    public void A_handle_that_is_moved_while_it_plays_says_where_it_was_put()
    {
        var page = Open("?v=4");
        page.Find("[data-touche=Espace]").Click();

        page.Find("input[type=range]").Change("600");

        page.WaitForAssertion(() => Assert.Equal("10\u00a0min, Vote silencieux", Handle(page)));
        Assert.Equal("Pause", page.Find(".lire").TextContent.Trim());
    }

    [Fact]
    public void Whoever_comes_to_the_handle_while_it_plays_hears_where_it_is()
    {
        var page = Open("?v=4");
        PlaysToTheFourthSecond(page);
        Assert.Equal("2\u00a0s, Présentation", Handle(page));

        page.Find("input[type=range]").Focus();

        page.WaitForAssertion(() => Assert.Equal("4\u00a0s, Présentation", Handle(page)));
    }

    [Fact]
    public void A_button_that_moves_it_while_it_plays_moves_what_its_handle_says()
    {
        var page = Open("?v=5");
        page.Find("[data-touche=Espace]").Click();

        page.Find("[data-touche='Maj + →']").Click();
        page.WaitForAssertion(() => Assert.Equal("1\u00a0min, Présentation", Handle(page)));
        page.Find("[data-touche='→']").Click();

        page.WaitForAssertion(() => Assert.Equal("1\u00a0min\u00a010, Présentation", Handle(page)));
        Assert.Equal("Pause", page.Find(".lire").TextContent.Trim());
    }

    private void PlaysToTheFourthSecond(IRenderedComponent<ReplayHost> page)
    {
        page.Find("[data-touche=Espace]").Click();
        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal(new(4, 3_000), Record.Seen[^1].Cursor));
        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal("4", page.Find("input[type=range]").GetAttribute("value")));
    }

    private static string? Handle(IRenderedComponent<ReplayHost> page) => page.Find("input[type=range]").GetAttribute("aria-valuetext");

    private static string? Scene(IRenderedComponent<ReplayHost> page) => page.Find(".vue").GetAttribute("aria-label");
}

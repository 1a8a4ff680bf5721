using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.ComponentTests.Artefacts;

public sealed class SwipeAppViewTests : SeatContext
{
    public SwipeAppViewTests()
    {
        var module = JSInterop.SetupModule("./js/swipe.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("start", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Each_way_is_a_named_button_that_its_arrow_presses() =>
        Assert.Equal(["← Passer", "→ J’y vais"], Application().FindAll("button").Select(button => $"{button.GetAttribute("data-touche")} {button.TextContent}"));

    [Fact]
    public void A_yes_shows_what_it_does_and_says_the_next_show()
    {
        var application = Application();

        application.Find(".oui").Click();

        Assert.Equal("Deux places au rang F. Votre tristesse a été prévenue.", application.Find(".suite-s").TextContent);
        Assert.Equal("Lear, l’essentiel", application.Find("h2").TextContent);
        Assert.Contains("Spectacle suivant\u00a0: Lear, l’essentiel", Assert.Single(Said), StringComparison.Ordinal);
        Assert.Equal("Spectacle 2 sur 4", application.Find("section").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_card_pushed_to_the_left_is_a_no()
    {
        var application = Application();
        var start = JSInterop.Invocations["start"].Single();

        await ((Microsoft.JSInterop.DotNetObjectReference<Swiping>)start.Arguments[1]!).Value.Choose(false);

        application.WaitForAssertion(() =>
            Assert.StartsWith("Compris\u00a0: la mer vous lasse.", application.Find(".suite-s").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_last_show_the_verdict_is_read_and_one_may_begin_again()
    {
        var application = Application();
        for (var show = 0; show < 4; show++)
        {
            application.Find(".gestes button").Click();
        }

        Assert.Empty(application.FindAll(".gestes"));
        Assert.Contains("Votre soirée est décidée.", application.Find("[role=group]").TextContent, StringComparison.Ordinal);
        application.Find("[role=group] button").Click();

        Assert.Equal("Les Marées hautes", application.Find("h2").TextContent);
        Assert.Empty(application.Find(".suite-s").TextContent);
    }

    [Fact]
    public void What_a_choice_did_is_told_in_words_written_since()
    {
        var (application, app) = (Application(), Circuit.The<SwipeApp>());
        application.Find(".oui").Click();

        application.Render(view => view.Add(one => one.App, app with { Shows = app.Shows.SetItem(0, app.Shows[0] with { IfYes = "Réécrit." }) }));

        Assert.Equal("Réécrit.", application.Find(".suite-s").TextContent);
    }

    [Fact]
    public void A_show_may_be_told_by_the_same_word_twice()
    {
        var app = Circuit.The<SwipeApp>();
        var application = Application();
        application.Render(view => view.Add(one => one.App, app with { Shows = app.Shows.SetItem(0, app.Shows[0] with { Tags = ["vrai", "vrai"] }) }));

        application.Find(".oui").Click();

        Assert.Equal("Lear, l’essentiel", application.Find("h2").TextContent);
    }

    private IRenderedComponent<SwipeAppView> Application() =>
        Render<SwipeAppView>(view => view.Add(one => one.App, Circuit.The<SwipeApp>()));
}

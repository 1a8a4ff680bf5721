using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Anchoring;

/// <summary>Whoever files ideas without looking hears where they went, at the console and at the scribes' desk.</summary>
public sealed class FiledAloudTests : ConsoleContext
{
    private static readonly RoomView Room = ConsoleSample.In("3b") with
    {
        Ideas = new(
            [new(new("f1"), "Le lien")],
            [new(new("i1"), "Se parler de vive voix", 11, new("f1")), new(new("i2"), "Prendre le temps", 3, null)]),
    };

    [Theory]
    [InlineData("i2", "f1", "Rangée dans « Le lien ».")]
    [InlineData("i1", "", "De nouveau à ranger.")]
    public void A_filed_idea_is_said_once(string idea, string family, string said)
    {
        Files(Open(SampleScreen.Of(Room, ConsoleSample.Console)), idea, family);

        Assert.Equal([said], Said);
    }

    [Fact]
    public void A_scribe_hears_it_too()
    {
        var feeds = new SampleFeeds(SampleScreen.Of(Room, ConsoleSample.Console));
        var page = Open<ScribePage>(feeds, "rencontre", ScreenKind.Scribe, set => set.Add(one => one.Gathering, "rencontre"));

        Files(page, "i2", "f1");

        Assert.Equal(["Rangée dans « Le lien »."], Said);
    }

    [Fact]
    public void A_filing_that_is_refused_is_told_by_its_refusal_alone()
    {
        Grains.Answer = Refusal.SessionIsClosed;
        var page = Open(SampleScreen.Of(Room, ConsoleSample.Console));

        Files(page, "i2", "f1");

        Assert.NotEmpty(page.Find(".refus").TextContent);
        Assert.Empty(Said);
    }

    [Fact]
    public void An_idea_that_the_facilitation_withdraws_is_said_once_it_is_done()
    {
        var page = Open(SampleScreen.Of(Room, ConsoleSample.Console));
        page.Find("[data-take=i2] .plus").Click();
        page.Find(".ranger .btn-nu").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog .btn-plein")));
        Assert.Empty(Said);

        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Idée retirée."], Said));
    }

    private static void Files(IRenderedComponent<PageHost> page, string idea, string family)
    {
        page.Find($"[data-take={idea}] .plus").Click();
        page.Find(".ranger select").Change(family);
        page.Find(".ranger .btn").Click();
    }

    private List<string> Said =>
        [.. JSInterop.Invocations["futurs.say"].Select(call => ((string)call.Arguments[0]!).Replace('\u202F', ' '))];
}

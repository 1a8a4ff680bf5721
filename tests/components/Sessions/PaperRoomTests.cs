using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A room that works wholly on paper: nobody ever comes into its hall.</summary>
public sealed class PaperRoomTests : ConsoleContext
{
    private static readonly Kit OfWordsAlone = ConsoleSample.Kit with
    {
        Dots = [],
        Cards = [],
        Phases =
        [
            .. ConsoleSample.Kit.Phases.Select(phase =>
                phase.Kind is PhaseKind.Wall ? phase with { Kind = PhaseKind.Presentation } : phase),
        ],
    };

    [Fact]
    public void A_hall_where_nobody_is_lets_the_facilitation_end_the_workshop_once_it_was_asked()
    {
        var page = Hall(present: 0);
        Assert.Equal("/regie/seance/saisie", Assert.Single(page.FindAll(".accueil .distribution a")).GetAttribute("href"));

        Assert.Single(Closing(page)).Click();
        var asked = page.Find(".mud-dialog").TextContent;
        Assert.Contains("un atelier ne se rouvre pas", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("rouvrir pendant une minute", asked, StringComparison.Ordinal);
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Close"], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Whoever_waits_for_people_after_all_closes_nothing()
    {
        var page = Hall(present: 0);
        Assert.Single(Closing(page)).Click();

        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void Once_somebody_is_there_the_hall_is_for_beginning() => Assert.Empty(Closing(Hall(present: 1)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void While_the_workshop_runs_its_links_lead_to_what_is_typed_for_the_room_where_the_kit_has_some_of_it_back(bool comesBack)
    {
        var room = ConsoleSample.In("1a") with { Vote = null };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console, comesBack ? ConsoleSample.Kit : OfWordsAlone));

        page.Find(".tampon").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog .a-donner")));
        var links = page.FindAll(".mud-dialog a[href='/regie/seance/saisie']");
        Assert.Equal(comesBack ? 1 : 0, links.Count);
        Assert.All(links, link => Assert.Equal("_blank", link.GetAttribute("target")));
    }

    private IRenderedComponent<PageHost> Hall(int present) => Open(SampleScreen.Of(
        ConsoleSample.Room with
        {
            State = SessionState.Lobby, Clock = null, Vote = null, Groups = [], Plan = ConsoleSample.Lines(null),
            People = [.. ConsoleSample.People.Take(present)],
        },
        ConsoleSample.Console));

    private static List<IElement> Closing(IRenderedComponent<PageHost> page) =>
        [.. page.FindAll(".accueil button").Where(button => button.TextContent.Trim() is "Clore l’atelier")];
}

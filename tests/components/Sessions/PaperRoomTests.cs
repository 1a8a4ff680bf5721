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

    private static readonly ConsoleView SomebodyKnocks = ConsoleSample.Console with { Waiting = [ConsoleSample.People[0]] };

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

    [Fact]
    public void Whoever_knocks_keeps_the_hall_open() => Assert.Empty(Closing(Open(SampleScreen.Of(HallOf(0), SomebodyKnocks))));

    [Fact]
    public Task So_does_whoever_knocks_while_the_question_is_open() => KeptOpen(HallOf(0), SomebodyKnocks);

    [Fact]
    public Task Whoever_came_in_while_the_question_was_open_keeps_the_hall_open() => KeptOpen(HallOf(1), ConsoleSample.Console);

    [Fact]
    public Task An_hour_that_a_colleague_began_while_the_question_was_open_is_not_closed() => KeptOpen(
        ConsoleSample.In("1a") with
        {
            Vote = null, People = [.. ConsoleSample.People.Select(person => person with { Presence = Presence.Left })],
        },
        ConsoleSample.Console);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_hall_of_a_common_room_or_of_one_of_its_rooms_is_closed_by_nobody_and_says_nothing_of_paper(bool isPlenary)
    {
        var tie = new TiedView(new("rencontre"), "Lille", isPlenary, false, null, false, []);

        var page = Open(SampleScreen.Of(HallOf(0) with { Gathering = tie }, ConsoleSample.Console));

        Assert.Empty(Closing(page));
        Assert.Empty(page.FindAll(".accueil .distribution a"));
        Assert.Single(page.FindAll(".accueil .distribution .petit"));
    }

    [Fact]
    public void A_kit_of_which_nothing_comes_back_from_paper_is_not_closed_from_its_hall()
    {
        var page = Open(SampleScreen.Of(HallOf(0), ConsoleSample.Console, OfWordsAlone));

        Assert.Empty(Closing(page));
        Assert.Single(page.FindAll(".accueil .distribution .petit"));
    }

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

    // Asked of a hall where nobody was, and pressed once it is as said.
    private async Task KeptOpen(RoomView by, ConsoleView console)
    {
        var screen = SampleScreen.Of(HallOf(0), ConsoleSample.Console);
        var page = Open(screen);
        Assert.Single(Closing(page)).Click();

        await page.InvokeAsync(() => screen.Show(by, console));
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Contains("il n’est pas clos", page.Find("main").TextContent, StringComparison.Ordinal));
        Assert.Empty(Grains.Asked);
    }

    private IRenderedComponent<PageHost> Hall(int present) => Open(SampleScreen.Of(HallOf(present), ConsoleSample.Console));

    private static RoomView HallOf(int present) => ConsoleSample.Room with
    {
        State = SessionState.Lobby, Clock = null, Vote = null, Groups = [], Plan = ConsoleSample.Lines(null),
        People = [.. ConsoleSample.People.Take(present)],
    };

    private static List<IElement> Closing(IRenderedComponent<PageHost> page) =>
        [.. page.FindAll(".accueil button").Where(button => button.TextContent.Trim() is "Clore l’atelier")];
}

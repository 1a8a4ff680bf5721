using FilageFuturs.ComponentTests.Gatherings;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>The link was renewed, or the session deleted, while a dialogue was open.</summary>
public sealed class PageDialoguesTests : ConsoleContext
{
    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);

    [Theory]
    [InlineData(".gens")]
    [InlineData(".tampon")]
    [InlineData("[data-touche=N]")]
    public async Task A_sheet_or_a_question_goes_with_the_console(string opening)
    {
        var page = Open(_screen);
        page.Find(opening).Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        await _screen.Shut();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(page.FindAll(".regie"));
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public async Task A_sheet_stays_while_the_console_changes_under_it()
    {
        var page = Open(_screen);
        page.Find(".gens").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        await _screen.Show(ConsoleSample.In("2c"));

        Assert.NotEmpty(page.FindAll(".mud-dialog"));
    }

    [Fact]
    public async Task What_is_open_about_a_room_goes_with_the_page_of_the_conductor()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(GatheringSample.View(GatheringSample.Rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var feeds = new RoomFeeds(GatheringSample.Rooms);
        var page = Open<ConductorPage>(feeds, "rencontre", ScreenKind.Console, one => one.Add(page => page.GatheringId, "rencontre"));
        page.Find("[aria-label='Autres gestes pour Lens']").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog")));

        await feeds.Plenary!.Shut();
        Time.Advance(TimeSpan.FromSeconds(6));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(page.FindAll(".salle"));
    }
}

using System.Globalization;
using AngleSharp.Dom;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>A French kit before a conductor who reads English.</summary>
public sealed class ConductorTongueTests : ConsoleContext
{
    private static readonly Func<(SyncTarget To, TimeSpan In), Task<bool>> Taken = _ => Task.FromResult(true);

    public ConductorTongueTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void The_step_of_a_room_is_in_the_language_of_the_kit_and_where_it_is_else_in_that_of_the_page()
    {
        Assert.Equal("fr", TongueOf(Tile(Lille).Find(".ou b")));
        Assert.Null(TongueOf(Tile(Lille.Elsewhere()).Find(".ou b")));
    }

    [Fact]
    public void Steps_to_go_to_are_named_in_the_language_of_the_kit_and_the_plenary_in_that_of_the_page()
    {
        var desk = Desk(Sight);

        Assert.Equal("fr", TongueOf(desk.Find("#cible option[value='phase:2c']")));
        Assert.Null(TongueOf(desk.Find("#cible option[value='Plenary']")));
    }

    [Theory]
    [InlineData(CueKind.Phase, "fr")]
    [InlineData(CueKind.Plenary, null)]
    public void A_countdown_names_the_step_that_it_leads_to_in_the_language_of_the_kit(CueKind kind, string? language)
    {
        PhaseId? phase = kind is CueKind.Phase ? new PhaseId("2c") : null;
        var (running, line) = (
            new PendingCue(3, kind, phase, Now.AddSeconds(40)),
            new CueLine(3, kind, phase, Now, Now.AddSeconds(40), default, null, [], [], []));

        Assert.Equal(language, TongueOf(Desk(Seen(Rooms, view => view with { Running = running, Cues = [line] })).Find("strong")));
    }

    [Fact]
    public void Steps_whose_clocks_are_set_are_named_in_the_language_of_the_kit()
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms));
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        var page = Open<ConductorPage>(
            new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, set => set.Add(one => one.GatheringId, "rencontre"));

        page.Find(".sync .btn-nu").Click();

        page.WaitForAssertion(() => Assert.Equal("fr", TongueOf(page.Find(".durees label"))));
        Assert.Null(TongueOf(page.Find("#demande")));
    }

    private IRenderedComponent<RoomTile> Tile(RoomSeen room) => Render<RoomTile>(parameters => parameters
        .Add(tile => tile.Room, room)
        .Add(tile => tile.Kit, ConsoleSample.Kit));

    private IRenderedComponent<SyncDesk> Desk(ConductorSight sight) =>
        Render<SyncDesk>(parameters => parameters.Add(desk => desk.Sight, sight).Add(desk => desk.Launching, Taken));

    private static string? TongueOf(IElement words) => words.Closest("[lang]")?.GetAttribute("lang");
}

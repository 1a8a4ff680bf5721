using FilageFuturs.ComponentTests.Gatherings;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>A running title that was made anew at every change would drop the focus, and the press that is on its way.</summary>
public sealed class RunningTitleTests : ConsoleContext
{
    [Fact]
    public async Task The_consoles_title_stays_in_place_while_the_room_changes()
    {
        var screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);
        var page = Open(screen);
        var title = page.FindComponent<ConsoleHeader>().Instance;

        await screen.Show(ConsoleSample.Room with { Title = "Tapis" });

        Assert.Contains("Tapis", page.Find(".bandeau strong").TextContent, StringComparison.Ordinal);
        Assert.Same(title, page.FindComponent<ConsoleHeader>().Instance);
    }

    [Fact]
    public async Task The_conductors_title_stays_in_place_while_the_rooms_change()
    {
        Grains.Shown.TryAdd(typeof(Task<GatheringView?>), Task.FromResult<GatheringView?>(GatheringSample.View(GatheringSample.Rooms)));
        Grains.Shown.TryAdd(typeof(Task<MergedView?>), Task.FromResult<MergedView?>(null));
        var feeds = new RoomFeeds(GatheringSample.Rooms);
        var page = Open<ConductorPage>(feeds, "rencontre", ScreenKind.Console, one => one.Add(it => it.GatheringId, "rencontre"));
        var title = page.FindComponent<ConductorHeader>().Instance;

        await feeds.Screens[4].Show(pulse => pulse with { Calls = 1 });
        Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("1", page.FindAll(".bandeau dd")[2].TextContent));
        Assert.Same(title, page.FindComponent<ConductorHeader>().Instance);
    }
}

using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>One room that does not answer keeps the conductor from none of the others.</summary>
public sealed class SilentRoomTests : ConsoleContext
{
    private readonly RoomFeeds _feeds = new(Rooms);

    [Fact]
    public void It_has_its_tile_and_is_not_waited_for()
    {
        var view = View(Rooms);

        var page = Open(view with { Rooms = view.Rooms.SetItem(0, view.Rooms[0] with { Links = null }) });

        Assert.Equal(Rooms.Length, page.FindAll(".salle h2").Count);
        Assert.Equal(Rooms.Skip(1).Select(room => room.Id), _feeds.Screens.Select(screen => screen.Session));
    }

    [Fact]
    public async Task Another_that_calls_is_drawn_while_the_gathering_still_waits_for_it()
    {
        var page = Open(View(Rooms));
        Grains.Shown[typeof(Task<GatheringView?>)] = new TaskCompletionSource<GatheringView?>().Task;
        Time.Advance(TimeSpan.FromSeconds(6));

        await _feeds.Screens[4].Show(pulse => pulse with { Calls = 1 });
        Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("1 groupe appelle", page.Markup, StringComparison.Ordinal));
    }

    private IRenderedComponent<PageHost> Open(GatheringView view)
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(view);
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        return Open<ConductorPage>(_feeds, "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
    }
}

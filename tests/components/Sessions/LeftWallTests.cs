using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A screen of the hall that was closed before it had anything to show.</summary>
public sealed class LeftWallTests : ConsoleContext
{
    [Fact]
    public async Task A_wall_that_is_left_while_it_opens_asks_for_nothing_any_more()
    {
        var answer = new TaskCompletionSource<WallView?>();
        Grains.Shown[typeof(Task<WallView?>)] = answer.Task;
        Open<WallPage>(
            new SampleFeeds(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console)),
            "seance",
            ScreenKind.Wall,
            page => page.Add(one => one.SessionId, "seance"));
        Assert.Single(Grains.Asked, asked => asked[0] is "SeeWall");

        await DisposeComponentsAsync();
        answer.SetResult(WallRooms.Wall);
        await Renderer.Dispatcher.InvokeAsync(() => { });
        Time.Advance(TimeSpan.FromSeconds(30));
        await Renderer.Dispatcher.InvokeAsync(() => { });

        Assert.Single(Grains.Asked, asked => asked[0] is "SeeWall");
    }
}

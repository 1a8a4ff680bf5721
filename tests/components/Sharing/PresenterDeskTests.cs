using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class PresenterDeskTests : ConsoleContext
{
    [Fact]
    public void The_time_of_the_group_on_stage_goes_down()
    {
        var desk = Draw(null);
        Assert.Equal("encore 1 min 26", Left(desk));

        Time.Advance(TimeSpan.FromSeconds(30));

        desk.WaitForAssertion(() => Assert.Equal("encore 56 s", Left(desk)));
    }

    [Fact]
    public void It_stands_still_in_a_pause()
    {
        var desk = Draw(TimeSpan.FromSeconds(86));

        Time.Advance(TimeSpan.FromMinutes(5));
        desk.Render();

        Assert.Equal("encore 1 min 26", Left(desk));
    }

    private IRenderedComponent<PresenterDesk> Draw(TimeSpan? left) => Render<PresenterDesk>(set => set
        .Add(one => one.Sharing, new SharingView(
            new("g1"), ConsoleSample.Now.AddSeconds(86), [], [], [new("g1"), new("g2")], TimeSpan.FromSeconds(150), left))
        .Add(one => one.Room, ConsoleSample.In("3a"))
        .Add(one => one.Kit, ConsoleSample.Kit));

    private static string Left(IRenderedComponent<PresenterDesk> desk) =>
        desk.Find(".marquage .al").TextContent.Replace('\u00A0', ' ');
}

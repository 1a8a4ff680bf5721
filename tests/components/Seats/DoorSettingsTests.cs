using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>The lock and the admission by hand stand where people come in.</summary>
public sealed class DoorSettingsTests : ConsoleContext
{
    [Fact]
    public void A_room_of_a_gathering_says_where_its_door_is_held()
    {
        var page = OpenPeople(isPlenary: false);

        page.WaitForAssertion(() => Assert.Contains("régie de la plénière", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".reglages button"));
    }

    [Fact]
    public void The_common_room_holds_the_door_of_all()
    {
        var page = OpenPeople(isPlenary: true);

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".reglages button").Count));
    }

    private IRenderedComponent<PageHost> OpenPeople(bool isPlenary)
    {
        Grains.Shown[typeof(Task<bool>)] = Task.FromResult(false);
        var room = ConsoleSample.Room with { Vote = null, Gathering = new(new("rencontre"), "Lille", isPlenary, false, null, true, []) };
        var page = Open(SampleScreen.Of(room, ConsoleSample.Console));
        page.Find(".gens").Click();
        return page;
    }
}

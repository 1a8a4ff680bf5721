using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Where those who wait could sit, from the asking to the sending.</summary>
public sealed class ProposedSpreadTests : ConsoleContext
{
    private static readonly ImmutableArray<RoomPlacement> Proposed =
        [new(new("p1"), Rooms[5].Id), new(new("p2"), Rooms[5].Id), new(new("p3"), Rooms[4].Id)];

    [Fact]
    public void A_spread_is_shown_before_anybody_is_sent()
    {
        var page = OpenAndPropose();

        Assert.Equal(["vers Beauvais2", "vers Lens1"], page.FindAll(".disp li").Select(line => line.TextContent));
        Assert.DoesNotContain(Grains.Asked, asked => asked[0] is "Place");
        page.Find(".repartir .btn").Click();

        Assert.Equal(Proposed, Assert.Single(Grains.Asked, asked => asked[0] is "Place")[1]);
    }

    [Fact]
    public void Who_chose_a_room_meanwhile_is_sent_to_no_other()
    {
        var page = OpenAndPropose();

        Waits(Proposed[0], Proposed[2]);

        page.WaitForAssertion(() => Assert.Equal(
            ["vers Lens1", "vers Beauvais1"], page.FindAll(".disp li").Select(line => line.TextContent).OrderDescending()));
        page.Find(".repartir .btn").Click();
        Assert.Equal<RoomPlacement>([Proposed[0], Proposed[2]], (ImmutableArray<RoomPlacement>)Assert.Single(Grains.Asked, asked => asked[0] is "Place")[1]!);
    }

    [Fact]
    public void Where_all_of_them_chose_a_room_nothing_is_left_to_send()
    {
        var page = OpenAndPropose();

        Waits(new RoomPlacement(new("p4"), Rooms[0].Id));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".repartir")));
        Assert.NotEmpty(page.FindAll(".file .btn"));
    }

    private void Waits(params IEnumerable<RoomPlacement> placements)
    {
        Grains.Shown[typeof(Task<GatheringView?>)] = Task.FromResult<GatheringView?>(View(Rooms) with
        {
            Waiting = [.. placements.Select(one => new WaitingPerson(one.Seat, "Zoé", null, Presence.Online))],
        });
        Time.Advance(TimeSpan.FromSeconds(6));
    }

    private IRenderedComponent<PageHost> OpenAndPropose()
    {
        Grains.Shown[typeof(Task<ImmutableArray<RoomPlacement>>)] = Task.FromResult(Proposed);
        Grains.Shown[typeof(Task<MergedView?>)] = Task.FromResult<MergedView?>(null);
        Waits(Proposed);
        var page = Open<ConductorPage>(new RoomFeeds(Rooms), "rencontre", ScreenKind.Console, page => page.Add(one => one.GatheringId, "rencontre"));
        page.Find(".file .btn").Click();
        return page;
    }
}

using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

public sealed class TourDeskTests : SeatContext
{
    private const string GoOn = "Tous les groupes ont fini\u00A0: vous pouvez passer à l’objet suivant.";

    [Fact]
    public void A_group_that_is_done_with_its_object_says_so_on_the_console_and_on_the_wall()
    {
        var room = Done(AWorkshop.OurGroup);
        var wall = Render<WallTour>(set => set.Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Room, room));

        foreach (var places in new[] { Draw(room).FindAll(".devant li"), wall.FindAll(".devant li") })
        {
            Assert.Equal([false, false, false, true], places.Select(place => place.QuerySelector(".fini")?.TextContent is "a fini"));
        }
    }

    [Fact]
    public void Once_all_groups_are_done_the_console_proposes_the_next_object()
    {
        GroupId[] all = [.. AWorkshop.Groups.Select(group => group.Id)];

        Assert.Equal(GoOn, Draw(Done(all)).Find(".etats").TextContent);
        Assert.Empty(Draw(Done(all[..3])).FindAll(".etats"));
    }

    [Fact]
    public void In_a_pause_and_at_the_last_object_it_proposes_none()
    {
        var room = Done([.. AWorkshop.Groups.Select(group => group.Id)]);

        Assert.Empty(Draw(room with { Tour = room.Tour! with { Until = null } }).FindAll(".etats"));
        Assert.Empty(Draw(room with { Tour = room.Tour! with { Stop = room.Tour.Stops - 1 } }).FindAll(".etats"));
    }

    private static RoomView Done(params GroupId[] groups)
    {
        var room = ATour.At(0, ATour.Met);
        return room with
        {
            Groups = [.. room.Groups.Select(group => group with { IsReady = groups.Contains(group.Id) })],
            Tour = room.Tour! with { Until = AWorkshop.Now.AddMinutes(2) },
        };
    }

    private IRenderedComponent<TourDesk> Draw(RoomView room) => Render<TourDesk>(set => set
        .Add(one => one.Kit, AWorkshop.Kit)
        .Add(one => one.Room, room));
}

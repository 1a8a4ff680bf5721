using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

/// <summary>A tour after a studio where no group finished an object.</summary>
public sealed class EmptyTourTests : SeatContext
{
    private const string Title = "Pas d’objet à faire circuler";

    private static readonly TourView Tour = ATour.At(0, ATour.Met).Tour! with
    {
        Artefacts = [], Stops = 0, Until = AWorkshop.Now.AddMinutes(20), Places = [new(AWorkshop.OurGroup, null, [])],
    };

    public static TheoryData<bool> OpenOrOver => [false, true];

    [Theory]
    [MemberData(nameof(OpenOrOver))]
    public void The_console_says_the_way_out_and_offers_no_object(bool isOver)
    {
        var desk = Render<TourDesk>(set => set.Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Room(isOver)));

        Assert.Contains("ou passez à la suite", desk.Find(".etats").TextContent, StringComparison.Ordinal);
        Assert.Empty(desk.FindAll("button"));
        Assert.DoesNotContain("sur 0", desk.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OpenOrOver))]
    public void The_wall_says_that_nothing_goes_round(bool isOver)
    {
        var wall = Render<WallTour>(set => set.Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Room(isOver)));

        Assert.Equal(Title, wall.Find("h1").TextContent);
        Assert.DoesNotContain("sur 0", wall.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OpenOrOver))]
    public void A_seat_reads_that_nothing_goes_round_and_what_comes_next(bool isOver)
    {
        var room = Room(isOver);
        var seat = Render<TourScreen>(set => set
            .Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, room).Add(one => one.Mine, AWorkshop.Mine));

        Assert.Equal(SeatScene.Harvest, SeatScenes.Of(Circuit.Kit, room, AWorkshop.Mine));
        Assert.Equal(Title, seat.Find("h1").TextContent);
        Assert.DoesNotContain("sur 0", seat.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_seat_nor_the_wall_promises_that_something_follows_a_tour_that_may_be_the_last_step()
    {
        var seat = Render<TourScreen>(set => set
            .Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Room(isOver: true)).Add(one => one.Mine, AWorkshop.Mine));
        var wall = Render<WallTour>(set => set.Add(one => one.Kit, Circuit.Kit).Add(one => one.Room, Room(isOver: true)));

        Assert.EndsWith("ce que les groupes ont écrit est gardé.", seat.Find(".txt p").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("ce que les groupes ont écrit est gardé.", wall.Find(".mur-circuit > p").TextContent, StringComparison.Ordinal);
    }

    private static RoomView Room(bool isOver) => ATour.At(0, ATour.Met) with
    {
        Tour = isOver ? Tour with { Until = null, Places = [], Harvest = [] } : Tour,
    };
}

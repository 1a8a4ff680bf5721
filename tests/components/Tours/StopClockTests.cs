using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Tours;

public sealed class StopClockTests : SeatContext
{
    private static readonly RoomView Room = AWorkshop.During("partage");
    private static readonly DateTimeOffset End = Room.Clock!.Deadline!.Value;

    [Fact]
    public void At_the_end_of_a_stop_the_groups_go_on_and_nothing_is_overrun()
    {
        var clock = At(0, End.AddMinutes(-2)).StopClock()!;

        Assert.Equal((PhaseMode.Chain, End.AddMinutes(-2)), (clock.Mode, clock.Deadline));
        Assert.Equal(Room.Clock!.Length / 3, clock.Length);
    }

    [Fact]
    public void The_last_stop_ends_as_the_phase_does()
    {
        var clock = At(2, End).StopClock()!;

        Assert.Equal((PhaseMode.Firm, End), (clock.Mode, clock.Deadline));
    }

    [Fact]
    public void The_wall_counts_the_stop_down_and_knows_the_end_of_the_phase()
    {
        var stop = Wall(At(0, End.AddMinutes(-2)));
        var last = Wall(At(2, End));

        Assert.Equal(("chain", $"{End.ToUnixTimeMilliseconds()}"), (stop.GetAttribute("data-mode"), stop.GetAttribute("data-whole")));
        Assert.Equal("firm", last.GetAttribute("data-mode"));
        Assert.False(last.HasAttribute("data-whole"));
    }

    [Fact]
    public void In_a_pause_the_stop_stands_still_at_what_it_has_left_on_the_wall_as_on_every_seat()
    {
        var paused = At(0, End) with { Clock = Room.Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(8) } };
        var room = paused with { Tour = paused.Tour! with { Until = null, LeftAtPause = TimeSpan.FromMinutes(2) } };

        var clock = Wall(room);

        Assert.Equal("120", clock.GetAttribute("data-left"));
        Assert.False(clock.HasAttribute("data-deadline"));
        Assert.Contains("pause", clock.ClassList);
        Assert.Equal((PhaseMode.Chain, TimeSpan.FromMinutes(2)), (room.StopClock()!.Mode, room.StopClock()!.LeftAtPause));
    }

    [Fact]
    public void The_harvest_has_no_stop() =>
        Assert.Null((At(2, End) with { Tour = At(2, End).Tour! with { Until = null, Harvest = [] } }).StopClock());

    private AngleSharp.Dom.IElement Wall(RoomView room) => Render<WallTour>(wall => wall
        .Add(view => view.Kit, AWorkshop.Kit)
        .Add(view => view.Room, room)).Find("[data-minuterie]");

    private static RoomView At(int stop, DateTimeOffset until) => Room with
    {
        Groups = [],
        Tour = new(Room.Clock!.Phase, [], stop, 3, until, [], ImmutableDictionary<ArtefactId, int>.Empty, null),
    };
}

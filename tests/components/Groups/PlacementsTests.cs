using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Groups;

namespace FilageFuturs.ComponentTests.Groups;

public sealed class PlacementsTests
{
    private static readonly GroupingView Before = ConsoleSample.Grouping;

    [Fact]
    public void One_move_is_taken_back_by_stepping_aside_then_back()
    {
        var jeanne = ConsoleSample.Seat("Jeanne");
        var now = Before with
        {
            Groups = [Before.Groups[0], Before.Groups[1], Leave(2, jeanne), Join(3, jeanne)],
        };

        Assert.Equal([new(jeanne, null), new(jeanne, new("g3"))], Placements.Back(now, Before).ToArray());
    }

    [Fact]
    public void Somebody_who_was_set_aside_goes_straight_back()
    {
        var jeanne = ConsoleSample.Seat("Jeanne");
        var now = Before with { Groups = [Before.Groups[0], Before.Groups[1], Leave(2, jeanne), Before.Groups[3]], Aside = [jeanne] };

        Assert.Equal([new(jeanne, new("g3"))], Placements.Back(now, Before).ToArray());
    }

    [Fact]
    public void After_another_draw_nobody_comes_back_before_everybody_stepped_aside()
    {
        var now = Before with
        {
            Groups = [.. Before.Groups.Select((group, rank) => group with { Seats = Before.Groups[(rank + 1) % 4].Seats })],
        };

        var steps = Placements.Back(now, Before);

        Assert.Equal(32, steps.Length);
        Assert.All(steps.Take(16), step => Assert.Null(step.Group));
        Assert.All(steps.Skip(16), step => Assert.NotNull(step.Group));
    }

    [Fact]
    public void Nothing_moved_nothing_to_do() => Assert.Empty(Placements.Back(Before, Before));

    private static GroupView Leave(int rank, SeatId seat) =>
        Before.Groups[rank] with { Seats = Before.Groups[rank].Seats.Remove(seat) };

    private static GroupView Join(int rank, SeatId seat) =>
        Before.Groups[rank] with { Seats = Before.Groups[rank].Seats.Add(seat) };
}

using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class DriftTests
{
    [Fact]
    public void Each_room_is_measured_against_the_median_one()
    {
        var lags = Drift.Of([Rooms[0].At(10), Rooms[1].At(12), Rooms[2].At(20)], Now);

        Assert.Equal(TimeSpan.FromMinutes(-2), lags[Rooms[0].Id]);
        Assert.Equal(TimeSpan.Zero, lags[Rooms[1].Id]);
        Assert.Equal(TimeSpan.FromMinutes(8), lags[Rooms[2].Id]);
    }

    [Fact]
    public void One_room_far_ahead_makes_nobody_late() =>
        Assert.DoesNotContain(
            Drift.Of([Rooms[0].At(10), Rooms[1].At(10), Rooms[2].At(10), Rooms[3].At(50)], Now).Values, lag => lag < TimeSpan.Zero);

    [Fact]
    public void Two_rooms_are_measured_from_the_middle_of_both()
    {
        var lags = Drift.Of([Rooms[0].At(10), Rooms[1].At(14)], Now);

        Assert.Equal(TimeSpan.FromMinutes(-2), lags[Rooms[0].Id]);
        Assert.Equal(TimeSpan.FromMinutes(2), lags[Rooms[1].Id]);
    }

    [Fact]
    public void A_room_that_closed_or_was_merged_stands_nowhere()
    {
        var closed = Rooms[0].With(pulse => pulse with { State = SessionState.Closed });
        var merged = Rooms[1] with { Room = Rooms[1].Room with { Into = Rooms[2].Id } };

        Assert.Equal([Rooms[2].Id], Drift.Of([closed, merged, Rooms[2]], Now).Keys);
    }

    [Fact]
    public void A_room_still_in_the_hall_is_late_when_the_others_have_begun()
    {
        var hall = Rooms[0].With(pulse => pulse with { State = SessionState.Lobby, Clock = null, Position = TimeSpan.Zero });

        Assert.Equal(TimeSpan.FromMinutes(-18), Drift.Of([hall, Rooms[1], Rooms[2]], Now)[hall.Id]);
    }

    [Fact]
    public void A_clock_that_runs_goes_on_between_two_pulses_and_stops_at_its_plan()
    {
        Assert.Equal(TimeSpan.FromMinutes(19), Lille.Position(Now.AddMinutes(1)));
        Assert.Equal(TimeSpan.FromMinutes(24), Lille.Position(Now.AddHours(1)));
    }

    [Fact]
    public void A_paused_clock_stays_where_it_is() => Assert.Equal(
        TimeSpan.FromMinutes(18),
        Lille.With(pulse => pulse with { Clock = pulse.Clock! with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(6) } })
            .Position(Now.AddMinutes(2)));

    [Theory]
    [InlineData(null, false, 3)]
    [InlineData(5, true, 5)]
    [InlineData(null, true, 1)]
    public void A_corridor_is_three_minutes_until_somebody_sets_it_and_one_with_a_shared_clock(int? minutes, bool isSet, int expected)
    {
        ImmutableArray<PhaseCorridor> corridors = isSet
            ? [new(new("2b"), minutes is { } wide ? TimeSpan.FromMinutes(wide) : null)]
            : [];

        Assert.Equal(TimeSpan.FromMinutes(expected), Drift.Corridor(corridors, new("2b")));
    }

    [Fact]
    public void The_room_to_wait_for_is_the_latest_one_beyond_its_corridor()
    {
        var sight = Seen([Rooms[0], Rooms[1], Rooms[2], Rooms[3].At(15), Rooms[4].At(12)]);

        Assert.Equal("Lens", sight.Latest!.Name);
        Assert.Null(Seen([Rooms[0], Rooms[1], Rooms[2].At(16)]).Latest);
    }
}

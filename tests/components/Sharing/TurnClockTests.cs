using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sharing;

namespace FilageFuturs.ComponentTests.Sharing;

public sealed class TurnClockTests
{
    private static readonly TimeSpan PerGroup = TimeSpan.FromSeconds(150);
    private static readonly DateTimeOffset Until = AWorkshop.Now.AddSeconds(86);

    [Fact]
    public void The_time_of_the_group_on_stage_counts_down_to_its_end()
    {
        var clock = Drawn(null)!;

        Assert.False(clock.IsPaused);
        Assert.Equal(Until, clock.Deadline);
    }

    [Fact]
    public void It_stands_still_in_a_pause()
    {
        var clock = Drawn(TimeSpan.FromSeconds(86))!;

        Assert.True(clock.IsPaused);
        Assert.Null(clock.Deadline);
        Assert.Equal(TimeSpan.FromSeconds(86), clock.LeftAtPause);
    }

    [Fact]
    public void Nobody_on_stage_has_no_time() =>
        Assert.Null(TurnClock.Of(AWorkshop.During("partage") with { Sharing = new(null, null, [], [], [], PerGroup) }));

    private static PhaseClock? Drawn(TimeSpan? left) => TurnClock.Of(
        AWorkshop.During("partage") with { Sharing = new(new("g4"), Until, [], [], [new("g4")], PerGroup, left) });
}

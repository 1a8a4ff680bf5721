using FilageFuturs.Web.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class SteadyClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _wall = Noon;
    private TimeSpan _running = TimeSpan.FromHours(5);
    private TimeSpan _sinceBoot = TimeSpan.FromHours(9);
    private bool _knowsBoot = true;

    [Fact]
    public void It_goes_as_the_machine_does()
    {
        var clock = Clock();
        Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(Noon.AddMinutes(10), clock.GetUtcNow());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void A_phase_keeps_its_length_when_the_clock_is_thrown_by_an_hour(int minutes)
    {
        var clock = Clock();
        _wall += TimeSpan.FromMinutes(minutes);
        Assert.Equal(Noon, clock.GetUtcNow());
        Pass(TimeSpan.FromMinutes(10));
        Assert.InRange((clock.GetUtcNow() - Noon).TotalMinutes, 9.5, 10.5);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void The_new_hour_is_reached_little_by_little_and_time_never_goes_back(int seconds)
    {
        var clock = Clock();
        _wall += TimeSpan.FromSeconds(seconds);
        var before = clock.GetUtcNow();
        for (var minute = 0; minute < 25; minute++)
        {
            Pass(TimeSpan.FromMinutes(1));
            Assert.True(clock.GetUtcNow() > before);
            before = clock.GetUtcNow();
        }

        Assert.Equal(_wall, before);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public void Where_nobody_was_for_hours_the_new_hour_is_reached_and_not_passed(int seconds)
    {
        var clock = Clock();
        var before = clock.GetUtcNow();
        _wall += TimeSpan.FromSeconds(seconds);
        Pass(TimeSpan.FromHours(10));

        Assert.True(clock.GetUtcNow() > before);
        Assert.InRange((clock.GetUtcNow() - _wall).TotalSeconds, -5, 5);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void A_house_whose_clock_was_set_says_how_far_it_still_is(int seconds)
    {
        var clock = Clock();
        Assert.Equal(TimeSpan.Zero, clock.Drift);

        _wall += TimeSpan.FromSeconds(seconds);
        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Drift);
        Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.FromSeconds(seconds / 2), clock.Drift);
        Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(TimeSpan.Zero, clock.Drift);
    }

    [Fact]
    public void A_small_correction_is_followed_at_once()
    {
        var clock = Clock();
        _wall += TimeSpan.FromMilliseconds(400);
        Assert.Equal(_wall, clock.GetUtcNow());
    }

    [Fact]
    public void A_machine_that_slept_wakes_up_at_the_right_hour()
    {
        var clock = Clock();
        _wall += TimeSpan.FromHours(8);
        _sinceBoot += TimeSpan.FromHours(8);
        Assert.Equal(_wall, clock.GetUtcNow());
    }

    [Fact]
    public void Where_nobody_can_tell_sleep_from_a_thrown_clock_it_follows_the_machine()
    {
        _knowsBoot = false;
        var clock = Clock();
        _wall += TimeSpan.FromHours(8);
        Assert.Equal(_wall, clock.GetUtcNow());
    }

    private SteadyClock Clock() => new(() => _wall, () => _running, () => _knowsBoot ? _sinceBoot : null);

    private void Pass(TimeSpan time)
    {
        _wall += time;
        _running += time;
        _sinceBoot += time;
    }
}

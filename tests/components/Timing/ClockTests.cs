using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class ClockTests : SeatContext
{
    private static readonly PhaseClock Running = AWorkshop.During("vote").Clock!;

    [Fact]
    public void A_running_phase_gives_the_browser_what_it_needs_to_count_alone()
    {
        var clock = Render<Clock>(set => set.Add(one => one.Phase, Running)).Find("[data-minuterie]");

        var deadline = Running.Deadline!.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(deadline, clock.GetAttribute("data-deadline"));
        Assert.Equal("300", clock.GetAttribute("data-length"));
        Assert.Equal("firm", clock.GetAttribute("data-mode"));
        Assert.Null(clock.GetAttribute("data-left"));
        Assert.Null(clock.GetAttribute("data-closed"));
    }

    [Fact]
    public void A_pause_says_what_was_left()
    {
        var paused = Running with { Deadline = null, LeftAtPause = TimeSpan.FromSeconds(83.5) };

        var clock = Render<Clock>(set => set.Add(one => one.Phase, paused)).Find(".minuterie.pause");

        Assert.Equal("83.5", clock.GetAttribute("data-left"));
    }

    [Fact]
    public void A_timer_is_silent_to_screen_readers_because_the_live_region_speaks()
    {
        var clock = Render<Clock>(set => set.Add(one => one.Phase, Running)).Find("[role=timer]");

        Assert.Equal(("off", "Temps restant"), (clock.GetAttribute("aria-live"), clock.GetAttribute("aria-label")));
    }

    [Fact]
    public void No_phase_no_clock() => Assert.Empty(Render<Clock>(set => set.Add(one => one.Phase, null)).Nodes);
}

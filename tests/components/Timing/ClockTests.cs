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

    [Theory]
    [InlineData(-60, PhaseMode.Guide, true)]
    [InlineData(0, PhaseMode.Guide, true)]
    [InlineData(0, PhaseMode.Firm, false)]
    public void A_part_of_a_phase_brings_the_end_of_the_whole_unless_it_ends_like_it(int later, PhaseMode mode, bool isPart)
    {
        var part = Running with { Deadline = Running.Deadline!.Value.AddSeconds(later), Mode = mode };

        var clock = Render<Clock>(set => set.Add(one => one.Phase, part).Add(one => one.Whole, Running)).Find("[data-minuterie]");

        var end = Running.Deadline!.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Assert.Equal(isPart ? end : null, clock.GetAttribute("data-whole"));
        Assert.Equal(isPart ? "firm" : null, clock.GetAttribute("data-whole-mode"));
    }

    [Theory]
    [InlineData(0, "03:00", "")]
    [InlineData(179.5, "00:01", "")]
    [InlineData(200, "00:00", "")]
    public void In_the_replay_it_stands_still_at_the_moment_shown(double later, string digits, string look)
    {
        var clock = Still(Running, AWorkshop.Now.AddSeconds(later));

        Assert.Equal(digits, clock.TextContent);
        Assert.Equal($"minuterie {look}".Trim(), clock.ClassName!.Trim());
        Assert.False(clock.HasAttribute("data-minuterie"));
    }

    [Fact]
    public void In_the_replay_an_overrun_and_a_pause_look_as_they_did()
    {
        Assert.Equal("+0:20", Still(Running with { Mode = PhaseMode.Guide }, AWorkshop.Now.AddSeconds(200)).TextContent);
        Assert.Equal("01:24", Still(Running with { Deadline = null, LeftAtPause = TimeSpan.FromSeconds(83.5) }, AWorkshop.Now).TextContent);
    }

    [Fact]
    public void In_the_replay_a_pause_past_the_time_of_a_guided_step_counts_beyond_it_and_looks_as_a_pause()
    {
        var paused = Running with { Mode = PhaseMode.Guide, Deadline = null, LeftAtPause = TimeSpan.FromSeconds(-370) };

        var clock = Still(paused, AWorkshop.Now);

        Assert.Equal("+6:10", clock.TextContent);
        Assert.Equal(["minuterie", "pause"], clock.ClassList);
    }

    private AngleSharp.Dom.IElement Still(PhaseClock phase, DateTimeOffset now) => Render<Clock>(set => set
        .Add(one => one.Phase, phase)
        .AddCascadingValue(new StoppedAt(now))).Find("[role=timer]");

    [Fact]
    public void No_phase_no_clock() => Assert.Empty(Render<Clock>(set => set.Add(one => one.Phase, null)).Nodes);
}

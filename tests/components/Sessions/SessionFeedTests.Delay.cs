using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

// Time that goes by is no event: the price of a delay is asked for again while there is one, and never else.
public sealed partial class SessionFeedTests
{
    private static readonly ConsoleView OnTime = ConsoleSample.Console;

    private static readonly ConsoleView SixMinutesLate =
        OnTime with { Price = OnTime.Price with { Late = TimeSpan.FromMinutes(6) } };

    [Fact]
    public async Task The_price_of_an_overrun_grows_on_the_console_though_nothing_happens()
    {
        await using var console = await OpenConsole();
        await Quiet();
        await RunOver();
        await Quiet();

        _session.Consoles[Facilitator] = SixMinutesLate;

        await Until(() => console.Console!.Price.Late == TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task The_price_of_a_pause_grows_too()
    {
        var running = _session.Room!.Clock!;
        _session.Room = _session.Room with { Clock = running with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(1) } };
        await using var console = await OpenConsole();
        await Quiet();

        _session.Consoles[Facilitator] = SixMinutesLate;

        await Until(() => console.Console!.Price.Late == TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task A_phase_that_runs_on_time_asks_for_no_price()
    {
        await using var console = await OpenConsole();
        await Quiet();
        var looks = _session.Count("console");

        await Quiet();

        Assert.Equal(looks, _session.Count("console"));
    }

    [Fact]
    public async Task An_overrun_draws_and_asks_nothing_for_those_who_take_part()
    {
        var told = 0;
        await using var console = await OpenConsole();
        await using var screen = await Open(Nour, () => Interlocked.Increment(ref told));
        await Quiet();
        await RunOver();
        await Quiet();
        var (before, room, mine) = (told, _session.Count("room"), _session.Count("mine nour"));
        var looks = _session.Count("console");

        await Until(() => _session.Count("console") >= looks + 3);

        Assert.Equal((before, room, mine), (told, _session.Count("room"), _session.Count("mine nour")));
    }

    private async Task<SessionScreen> OpenConsole()
    {
        _session.Consoles[Facilitator] = OnTime;
        return (await _feeds.Open(AWorkshop.Id, Facilitator, ScreenKind.Console, Ignore))!;
    }

    private Task RunOver() => Step(_session.Room!.Clock!.Deadline!.Value - _clock.GetUtcNow());
}

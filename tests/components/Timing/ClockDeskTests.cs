using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class ClockDeskTests : ConsoleContext
{
    [Fact]
    public void Three_lengthenings_are_one_tap_away()
    {
        var given = new List<TimeSpan>();
        var desk = Render<ClockDesk>(set => set
            .Add(one => one.Clock, ConsoleSample.Clock)
            .Add(one => one.OnExtend, more => given.Add(more.By)));

        for (var rank = 0; rank < 3; rank++)
        {
            desk.FindAll(".cmd .btn")[rank + 1].Click();
        }

        Assert.Equal([1, 2, 5], given.Select(by => by.TotalMinutes));
    }

    [Fact]
    public void A_paused_phase_offers_to_resume() =>
        Assert.Equal("Reprendre", Draw(ConsoleSample.Clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) })
            .Find("[data-touche=Espace]").TextContent.Trim());

    [Fact]
    public void After_the_last_phase_there_is_only_the_curtain() =>
        Assert.Equal("Clore l’atelier", Render<ClockDesk>(set => set
            .Add(one => one.Clock, ConsoleSample.Clock)
            .Add(one => one.IsLast, true)).Find("[data-touche=N]").TextContent.Trim());

    [Theory]
    [InlineData(PhaseMode.Guide, "Temps dépassé")]
    [InlineData(PhaseMode.Firm, "Fin des phrases")]
    public void Past_the_deadline_the_facilitator_reads_what_happens(PhaseMode mode, string sentence)
    {
        var late = ConsoleSample.Clock with { Mode = mode, Deadline = ConsoleSample.Now.AddSeconds(-2) };

        Assert.Contains(sentence, Render<ClockState>(set => set.Add(one => one.Clock, late)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_becomes_of_the_clock_is_left_to_the_live_region_of_the_page()
    {
        var state = Render<ClockState>(set => set.Add(one => one.Clock, Paused("2b")));

        Assert.Equal("En pause. Tous les écrans attendent.", state.Find("p").TextContent);
        Assert.Empty(state.FindAll("[role=status], [role=alert], [aria-live]"));
    }

    [Fact]
    public async Task What_is_pressed_as_a_phase_ends_is_said_of_the_phase_that_was_in_sight()
    {
        var said = new List<string>();
        var line = new SlowLine(Services);
        await line.Send<ClockDesk>(new()
        {
            [nameof(ClockDesk.Clock)] = ConsoleSample.Clock,
            [nameof(ClockDesk.OnPause)] = SlowLine.Heard<PhaseId>(phase => said.Add($"pause {phase}")),
            [nameof(ClockDesk.OnResume)] = SlowLine.Heard<PhaseId>(phase => said.Add($"resume {phase}")),
            [nameof(ClockDesk.OnExtend)] = SlowLine.Heard<(PhaseId Phase, TimeSpan By)>(more => said.Add($"+{more.By.TotalMinutes} {more.Phase}")),
            [nameof(ClockDesk.OnNext)] = SlowLine.Heard<PhaseId>(phase => said.Add($"next {phase}")),
        });
        Func<Task>[] presses = [line.Press(0), line.Press(1), line.Press(4)];

        await line.Send<ClockDesk>(new() { [nameof(ClockDesk.Clock)] = Paused("2c") });
        foreach (var press in presses)
        {
            await press();
        }

        Assert.Equal(["pause 2b", "+1 2b", "next 2b"], said);
    }

    [Fact]
    public async Task While_groups_are_formed_too()
    {
        var said = new List<string>();
        var line = new SlowLine(Services);
        await line.Send<FormingBar>(new()
        {
            [nameof(FormingBar.Phase)] = ConsoleSample.Clock,
            [nameof(FormingBar.Room)] = Raised([]),
            [nameof(FormingBar.OnPause)] = SlowLine.Heard<PhaseId>(phase => said.Add($"pause {phase}")),
            [nameof(FormingBar.OnResume)] = SlowLine.Heard<PhaseId>(phase => said.Add($"resume {phase}")),
            [nameof(FormingBar.OnExtend)] = SlowLine.Heard<(PhaseId Phase, TimeSpan By)>(more => said.Add($"+{more.By.TotalMinutes} {more.Phase}")),
        });
        Func<Task>[] presses = [line.Press(0), line.Press(1)];

        await line.Send<FormingBar>(new() { [nameof(FormingBar.Phase)] = Paused("2c") });
        await presses[0]();
        await presses[1]();

        Assert.Equal(["pause 2b", "+1 2b"], said);
    }

    [Fact]
    public async Task The_floor_is_given_to_whoever_was_first_in_sight()
    {
        var given = new List<SeatId>();
        var line = new SlowLine(Services);
        await line.Send<FormingBar>(new()
        {
            [nameof(FormingBar.Phase)] = ConsoleSample.Clock,
            [nameof(FormingBar.Room)] = ConsoleSample.Room,
            [nameof(FormingBar.OnFloor)] = SlowLine.Heard<SeatId>(given.Add),
        });
        var press = line.Press();

        await line.Send<FormingBar>(new() { [nameof(FormingBar.Room)] = Raised(ConsoleSample.Room.Floor.Hands.RemoveAt(0)) });
        await press();

        Assert.Equal(ConsoleSample.Seat("Fatou"), Assert.Single(given));
    }

    private static RoomView Raised(ImmutableArray<HandView> hands) =>
        ConsoleSample.Room with { Floor = ConsoleSample.Room.Floor with { Hands = hands } };

    private static PhaseClock Paused(string phase) =>
        ConsoleSample.Clock with { Phase = new(phase), Deadline = null, LeftAtPause = TimeSpan.FromMinutes(3) };

    private IRenderedComponent<ClockDesk> Draw(PhaseClock clock) => Render<ClockDesk>(set => set.Add(one => one.Clock, clock));
}

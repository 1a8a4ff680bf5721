using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Floor;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Timing;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>A colleague at another console was quicker, and the line is too slow for whoever presses to see it.</summary>
public sealed class LatePressTests : ConsoleContext
{
    private readonly SampleScreen _screen = SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console);

    [Fact]
    public async Task A_phase_that_is_over_is_ended_again_without_a_question_about_the_next()
    {
        var page = Open(_screen);
        await _screen.Show(ConsoleSample.In("2c"));

        _ = page.InvokeAsync(() => page.FindComponent<ClockDesk>().Instance.OnNext.InvokeAsync(new("2b")));

        page.WaitForAssertion(() => Assert.Equal(["Next", new PhaseId("2b")], Assert.Single(Grains.Asked)));
        Assert.Empty(page.FindAll(".mud-dialog"));
    }

    [Fact]
    public async Task A_phase_that_is_over_takes_no_time_from_the_next()
    {
        var page = Open(_screen);
        await _screen.Show(ConsoleSample.In("2c"));

        await page.InvokeAsync(() => page.FindComponent<ClockDesk>().Instance.OnExtend.InvokeAsync((new PhaseId("2b"), TimeSpan.FromMinutes(1))));

        Assert.Equal<object?>(new PhaseId("2b"), Assert.Single(Grains.Asked)[2]);
    }

    [Fact]
    public async Task The_step_taken_back_is_the_one_that_the_button_named()
    {
        var before = ConsoleSample.Console with { UndoUntil = ConsoleSample.Now + Limits.StepUndo, UndoPhase = new("2a") };
        var screen = SampleScreen.Of(ConsoleSample.Room, before);
        var page = Open(screen);
        var press = page.FindComponent<UndoStep>().Instance.OnUndo;

        await screen.Show(ConsoleSample.In("2c"), before with { UndoPhase = new("2b") });
        await page.InvokeAsync(() => press.InvokeAsync());

        Assert.Equal(["UndoStep", new PhaseId("2a")], Assert.Single(Grains.Asked));
    }

    [Fact]
    public async Task Whoever_speaks_by_now_is_not_cut_short()
    {
        var floor = ConsoleSample.Room.Floor with { Speaker = ConsoleSample.Seat("Lucie"), SpeaksSince = ConsoleSample.Now };
        var page = Open(SampleScreen.Of(ConsoleSample.Room with { Floor = floor }, ConsoleSample.Console));
        var press = page.FindComponent<HandsQueue>().Instance.OnReturn;

        await page.InvokeAsync(() => press.InvokeAsync(ConsoleSample.Seat("Karim")));
        Assert.Empty(Grains.Asked);

        await page.InvokeAsync(() => press.InvokeAsync(ConsoleSample.Seat("Lucie")));
        Assert.Equal(["EndTurn", ConsoleSample.Seat("Lucie")], Assert.Single(Grains.Asked));
    }

    [Fact]
    public async Task A_door_that_two_lock_together_stays_locked()
    {
        var wanted = new List<string>();
        var line = new SlowLine(Services);
        await line.Send<DoorSettings>(new()
        {
            [nameof(DoorSettings.OnLock)] = SlowLine.Heard<bool>(isLocked => wanted.Add($"lock {isLocked}")),
            [nameof(DoorSettings.OnAdmission)] = SlowLine.Heard<bool>(byHand => wanted.Add($"by hand {byHand}")),
        });
        Func<Task>[] presses = [line.Press(0), line.Press(1)];

        await line.Send<DoorSettings>(new() { [nameof(DoorSettings.IsLocked)] = true, [nameof(DoorSettings.AdmitsByHand)] = true });
        await presses[0]();
        await presses[1]();

        Assert.Equal(["lock True", "by hand True"], wanted);
    }

    [Fact]
    public async Task Cards_that_two_reveal_together_stay_revealed()
    {
        var wanted = new List<bool>();
        var line = new SlowLine(Services);
        await line.Send<RoomSees>(new()
        {
            [nameof(RoomSees.Room)] = ConsoleSample.Room,
            [nameof(RoomSees.Kit)] = ConsoleSample.Kit,
            [nameof(RoomSees.OnReveal)] = SlowLine.Heard<bool>(wanted.Add),
        });
        var press = line.Press();

        await line.Send<RoomSees>(new() { [nameof(RoomSees.Room)] = ConsoleSample.Room with { CardsAreRevealed = true } });
        await press();

        Assert.True(Assert.Single(wanted));
    }
}

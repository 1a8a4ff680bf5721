using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Whoever facilitates without looking hears what became of the clock and of the floor.</summary>
public sealed class DoneAloudTests : ConsoleContext
{
    private static readonly RoomView Room = ConsoleSample.Room with
    {
        Floor = ConsoleSample.Room.Floor with { Speaker = ConsoleSample.Seat("Lucie"), SpeaksSince = ConsoleSample.Now },
    };

    private readonly SampleScreen _screen = SampleScreen.Of(Room, ConsoleSample.Console);

    [Fact]
    public async Task Time_that_was_given_is_said_once_with_what_is_left()
    {
        Open(_screen).Find("[data-touche='+']").Click();

        await _screen.Show(With(Longer));
        await _screen.Show(With(Longer) with { Version = 130 });

        Assert.Equal(["1 min de plus : encore 7 min 24."], Said);
    }

    [Fact]
    public async Task A_pause_and_its_end_are_said_whoever_pressed()
    {
        Open(_screen);

        await _screen.Show(With(Paused));
        await _screen.Show(Room);

        Assert.Equal(["En pause. Tous les écrans attendent.", "On reprend."], Said);
    }

    [Fact]
    public async Task Time_given_in_a_pause_is_said_too()
    {
        Open(_screen);
        await _screen.Show(With(Paused));

        await _screen.Show(With(clock => Paused(Longer(clock)) with { LeftAtPause = TimeSpan.FromMinutes(7) }));

        Assert.Equal("1 min de plus : encore 7 min.", Said[^1]);
    }

    [Fact]
    public async Task That_everybody_is_done_is_said_once_as_it_is_shown()
    {
        var done = ConsoleSample.Console with { EarlyEnd = true };
        var page = Open(_screen);

        await _screen.Show(Room, done);
        await _screen.Show(Room with { Version = 130 }, done);

        Assert.Equal([page.Find(".alerte-c").TextContent], Said);
        Assert.Equal(["Tout le monde a fini. Vous pouvez passer à la suite."], Said);
    }

    [Fact]
    public async Task It_is_said_once_in_a_step_whoever_comes_and_goes_and_again_in_the_next()
    {
        const string Done = "Tout le monde a fini. Vous pouvez passer à la suite.";
        var done = ConsoleSample.Console with { EarlyEnd = true };
        Open(_screen);

        await _screen.Show(Room, done);
        await _screen.Show(Room with { Version = 130 }, ConsoleSample.Console);
        await _screen.Show(Room with { Version = 131 }, done);
        Assert.Equal([Done], Said);

        await _screen.Show(ConsoleSample.In("2c") with { Version = 132 }, done);
        Assert.Equal(2, Said.Count(said => said == Done));
    }

    [Fact]
    public async Task A_vote_is_done_for_whoever_listens_as_for_whoever_looks_though_somebody_who_is_away_has_not_finished()
    {
        var voting = ConsoleSample.In("1b") with { Vote = new(14, 16, null) };
        var screen = SampleScreen.Of(voting, ConsoleSample.Console);
        Open(screen);

        await screen.Show(voting with { Vote = new(15, 16, null) }, ConsoleSample.Console with { EarlyEnd = true });

        Assert.Equal(["Tout le monde a fini. Vous pouvez passer à la suite."], Said);
    }

    [Fact]
    public async Task A_console_that_opens_on_a_room_that_is_done_already_says_nothing_new()
    {
        var screen = SampleScreen.Of(Room, ConsoleSample.Console with { EarlyEnd = true });
        Open(screen);

        await screen.Show(Room with { Version = 130 });

        Assert.Empty(Said);
    }

    [Fact]
    public async Task A_step_that_is_longer_than_the_one_before_was_given_no_time()
    {
        Open(_screen);

        await _screen.Show(ConsoleSample.In("2c") with { Clock = Longer(ConsoleSample.Clock) with { Phase = new("2c") } });

        Assert.StartsWith("Étape", Assert.Single(Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[data-touche=M]", "Fatou a la parole.")]
    [InlineData(".mains .baisser", "Main baissée : Fatou.")]
    [InlineData(".orateur .btn", "Fin du tour : Lucie.")]
    [InlineData(".plan-offert", "Durées des étapes à venir enregistrées.")]
    public void What_the_floor_and_the_plan_became_is_said_once(string pressed, string said)
    {
        var page = Open(_screen);

        page.Find(pressed).Click();

        page.WaitForAssertion(() => Assert.Equal([said], Said));
    }

    [Fact]
    public void A_moment_that_was_pinned_is_told_once_by_what_shows_it()
    {
        var page = Open(_screen);

        page.Find(".moments .btn").Click();

        page.WaitForAssertion(() => Assert.Contains("Moment gardé", Assert.Single(page.FindAll("[role=alert]")).TextContent, StringComparison.Ordinal));
        Assert.Empty(Said);
    }

    [Fact]
    public void A_link_that_was_copied_in_the_sheet_is_told_there_too()
    {
        Regie.Setup<bool>("copy", _ => true).SetResult(true);
        var page = Open(_screen);
        page.Find(".tampon").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-dialog [data-a-copier]")));

        page.FindAll(".mud-dialog [data-a-copier]")[0].Click();

        page.WaitForAssertion(() => Assert.Equal(["Lien copié."], Said));
    }

    [Theory]
    [InlineData("[data-touche=Espace]")]
    [InlineData("[data-touche='+']")]
    [InlineData("[data-touche=M]")]
    [InlineData(".mains .baisser")]
    [InlineData(".orateur .btn")]
    [InlineData(".plan-offert")]
    public void What_is_refused_is_told_by_its_refusal_alone(string pressed)
    {
        Grains.Answer = Refusal.PhaseHasMovedOn;
        var page = Open(_screen);

        page.Find(pressed).Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.Find(".refus").TextContent));
        Assert.Empty(Said);
    }

    private static PhaseClock Longer(PhaseClock clock) => clock with
    {
        Deadline = clock.Deadline + TimeSpan.FromMinutes(1),
        Length = clock.Length + TimeSpan.FromMinutes(1),
    };

    private static PhaseClock Paused(PhaseClock clock) => clock with { Deadline = null, LeftAtPause = TimeSpan.FromMinutes(6) };

    private static RoomView With(Func<PhaseClock, PhaseClock> change) => Room with { Clock = change(ConsoleSample.Clock) };

    private List<string> Said =>
        [.. JSInterop.Invocations["futurs.say"].Select(call => ((string)call.Arguments[0]!).Replace('\u00A0', ' '))];
}

using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Rehearsals;

/// <summary>Simulated people act in the memory of one server and for somebody; the console of a rehearsal knows when they have stopped.</summary>
public sealed class StoppedRehearsalTests : ConsoleContext
{
    private const string Said = ".autour .resultats-salle";

    private static readonly RoomView Rehearsed = ConsoleSample.Room with
    {
        IsRehearsal = true,
        People = [.. ConsoleSample.People.Select(person => person with { IsSimulated = true })],
    };

    [Fact]
    public void Those_who_have_stopped_are_told_and_go_on_from_their_seats()
    {
        Answers(Task.FromResult(true));
        var page = Open(SampleScreen.Of(Rehearsed, ConsoleSample.Console));
        page.WaitForAssertion(() => Assert.Contains(
            "Les personnes simulées se sont arrêtées.", page.Find(Said).TextContent, StringComparison.Ordinal));
        Assert.Equal("Reprendre la répétition", page.Find($"{Said} button").TextContent);

        page.Find($"{Said} button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(Said)));
        var plan = Assert.IsType<RehearsalPlan>(Assert.Single(Grains.Asked, asked => asked[0] is "Start")[1]);
        Assert.Equal((Rehearsed.People.Length, false), (plan.People, plan.Conducts));
    }

    [Fact]
    public void What_is_refused_is_said_and_can_be_pressed_again()
    {
        Answers(Task.FromResult(true));
        Grains.Answer = Refusal.RoomIsFull;
        var page = Open(SampleScreen.Of(Rehearsed, ConsoleSample.Console));
        page.WaitForElement($"{Said} button").Click();

        page.WaitForAssertion(() => Assert.Contains("La salle est complète", page.Find(".refus").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(Said));
    }

    [Fact]
    public void A_console_that_is_open_hears_of_it_within_half_a_minute()
    {
        Answers(Task.FromResult(false));
        var page = Open(SampleScreen.Of(Rehearsed, ConsoleSample.Console));
        page.WaitForAssertion(() => Assert.Contains(Grains.Asked, asked => asked[0] is "HasStopped"));
        Assert.Empty(page.FindAll(Said));
        Answers(Task.FromResult(true));

        Time.Advance(TimeSpan.FromSeconds(30));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(Said)));
    }

    [Fact]
    public void A_silo_of_the_version_before_does_not_know_and_nothing_is_said()
    {
        Answers(Task.FromException<bool>(new NotSupportedException("No such method.")));
        var page = Open(SampleScreen.Of(Rehearsed, ConsoleSample.Console));

        page.WaitForAssertion(() => Assert.Contains(Grains.Asked, asked => asked[0] is "HasStopped"));
        Assert.Empty(page.FindAll(Said));
    }

    [Fact]
    public void Nobody_asks_where_all_were_sent_home()
    {
        Answers(Task.FromResult(true));
        var gone = Rehearsed with { People = [.. Rehearsed.People.Select(person => person with { Presence = Presence.Left })] };

        var page = Open(SampleScreen.Of(gone, ConsoleSample.Console));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".autour")));
        Assert.DoesNotContain(Grains.Asked, asked => asked[0] is "HasStopped");
    }

    /// <summary>Whether they have stopped.</summary>
    private void Answers(Task<bool> haveStopped) => Grains.Shown[typeof(Task<bool>)] = haveStopped;
}

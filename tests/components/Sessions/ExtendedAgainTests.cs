using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Time that nobody answered for may have been given all the same.</summary>
public sealed class ExtendedAgainTests : ConsoleContext
{
    private const string AMinute = "[data-touche='+']";
    private const string Call = ".planche .btn-gel";

    [Fact]
    public void Time_given_again_because_nobody_answered_is_the_same_time()
    {
        var page = Open();
        IsNotAnswered(page);

        page.Find(AMinute).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));

        Assert.Equal(2, Extensions.Count);
        Assert.Single(Extensions.Distinct());
    }

    [Fact]
    public void Time_given_twice_is_given_twice_where_somebody_answers()
    {
        var page = Open();
        IsNotAnswered(page);

        page.Find(AMinute).Click();
        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(3, Extensions.Count));
        Assert.Equal(2, Extensions.Distinct().Count());
    }

    [Fact]
    public void What_nobody_answered_is_put_aside_by_another_order_and_with_its_notice()
    {
        var page = Open();
        IsNotAnswered(page);
        page.Find("[data-touche=Espace]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refus")));
        IsNotAnswered(page);
        page.Find(".refus .btn").Click();

        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(3, Extensions.Count));
        Assert.Equal(3, Extensions.Distinct().Count());
    }

    [Fact]
    public void A_minute_that_a_group_asked_for_is_for_what_runs_now_and_one_of_the_clock_for_the_step()
    {
        var page = Open(SampleScreen.Of(Asking, ConsoleSample.Console));

        page.Find(Call).Click();
        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(["ExtendNow", "Extend"], Grains.Asked.Select(asked => (string)asked[0]!)));
        Assert.All(Grains.Asked, asked => Assert.Equal<object?>(TimeSpan.FromMinutes(1), asked[3]));
    }

    [Fact]
    public async Task A_call_that_two_consoles_answer_at_once_gives_one_minute_and_the_next_call_another()
    {
        await using var colleague = new ConsoleContext();
        var screen = SampleScreen.Of(Asking, ConsoleSample.Console);
        var (here, there) = (Open(screen), colleague.Open(SampleScreen.Of(Asking, ConsoleSample.Console)));

        here.Find(Call).Click();
        there.Find(Call).Click();
        here.WaitForAssertion(() => Assert.Single(Minutes(Grains)));
        there.WaitForAssertion(() => Assert.Equal(Minutes(Grains), Minutes(colleague.Grains)));

        await screen.Show(Asking with { Clock = OneMinuteMore });
        here.Find(Call).Click();
        here.WaitForAssertion(() => Assert.Equal(2, Minutes(Grains).Distinct().Count()));
        Assert.All(Minutes(Grains), minute => Assert.True(Ids.IsValid(minute.Value)));
    }

    [Fact]
    public async Task A_call_answered_on_a_slow_line_gives_the_minute_that_was_in_sight()
    {
        var given = new List<PhaseClock>();
        var line = new SlowLine(Services);
        await line.Send<CallingGroups>(new()
        {
            [nameof(CallingGroups.Room)] = Asking,
            [nameof(CallingGroups.Kit)] = ConsoleSample.Kit,
            [nameof(CallingGroups.Clock)] = ConsoleSample.Clock,
            [nameof(CallingGroups.OnMinute)] = SlowLine.Heard<PhaseClock>(given.Add),
        });
        var press = line.Press();

        await line.Send<CallingGroups>(new()
        {
            [nameof(CallingGroups.Clock)] = OneMinuteMore,
        });
        await press();

        Assert.Equal(ConsoleSample.Clock, Assert.Single(given));
    }

    private static PhaseClock OneMinuteMore =>
        ConsoleSample.Clock with { Length = ConsoleSample.Clock.Length + TimeSpan.FromMinutes(1) };

    private static RoomView Asking =>
        ConsoleSample.Room with { Groups = [ConsoleSample.Groups[0] with { AsksTime = true }, .. ConsoleSample.Groups.Skip(1)] };

    private static List<ExtensionId> Minutes(ConsoleGrains grains) =>
        [.. grains.Asked.Where(asked => asked[0] is "ExtendNow").Select(asked => (ExtensionId)asked[1]!)];

    private List<ExtensionId> Extensions => [.. Grains.Asked.Where(asked => asked[0] is "Extend").Select(asked => (ExtensionId)asked[1]!)];

    private IRenderedComponent<PageHost> Open() => Open(SampleScreen.Of(ConsoleSample.Room, ConsoleSample.Console));

    private void IsNotAnswered(IRenderedComponent<PageHost> page)
    {
        Grains.IsOutOfReach = true;
        page.Find(AMinute).Click();
        page.WaitForAssertion(() => Assert.Contains("n’a pas répondu", page.Find(".refus").TextContent, StringComparison.Ordinal));
        Grains.IsOutOfReach = false;
    }
}

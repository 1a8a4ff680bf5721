using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Time that nobody answered for may have been given all the same.</summary>
public sealed class ExtendedAgainTests : ConsoleContext
{
    private const string AMinute = "[data-touche='+']";

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
        var asking = ConsoleSample.Room with { Groups = [ConsoleSample.Groups[0] with { AsksTime = true }, .. ConsoleSample.Groups.Skip(1)] };
        var page = Open(SampleScreen.Of(asking, ConsoleSample.Console));

        page.Find(".planche .btn-gel").Click();
        page.Find(AMinute).Click();

        page.WaitForAssertion(() => Assert.Equal(["ExtendNow", "Extend"], Grains.Asked.Select(asked => (string)asked[0]!)));
        Assert.All(Grains.Asked, asked => Assert.Equal<object?>(TimeSpan.FromMinutes(1), asked[3]));
    }

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

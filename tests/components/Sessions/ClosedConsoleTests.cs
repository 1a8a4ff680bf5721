using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>The console once the curtain is down, when somebody still waited at the door.</summary>
public sealed class ClosedConsoleTests : ConsoleContext
{
    private static readonly RoomView Over =
        ConsoleSample.Room with { State = SessionState.Closed, Clock = null, ClosedAt = ConsoleSample.Now };

    private static readonly ConsoleView SomebodyWaits = ConsoleSample.Console with { Waiting = [ConsoleSample.People[0]] };

    [Fact]
    public void It_offers_nothing_that_is_refused_by_then_and_leads_to_what_is_kept_of_people()
    {
        var page = Open(SampleScreen.Of(Over, SomebodyWaits));
        Assert.DoesNotContain("à la porte", page.Markup, StringComparison.Ordinal);

        page.Find(".gens").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".gens-panneau a[href='/revoir/seance/personnes']")));
        Assert.Contains("Inès", page.Find(".gens-panneau .personnes").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".gens-panneau li button"));
        Assert.Empty(page.FindAll(".gens-panneau .reglages"));
    }

    [Fact]
    public void Before_that_it_says_who_waits_and_lets_them_in()
    {
        var page = Open(SampleScreen.Of(ConsoleSample.Room, SomebodyWaits));
        Assert.Contains("personne à la porte", page.Find(".outils").TextContent, StringComparison.Ordinal);

        page.Find(".gens").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[aria-label='Faire entrer Inès']")));
        Assert.NotEmpty(page.FindAll("[aria-label^='Écarter']"));
        Assert.Empty(page.FindAll("a[href='/revoir/seance/personnes']"));
    }
}

using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Nobody comes back to the hall: beginning asks first while it fills, and is in no small room's way.</summary>
public sealed class StartQuestionTests : ConsoleContext
{
    [Fact]
    public void With_one_of_sixteen_there_beginning_asks_first()
    {
        var page = Begin(present: 1, expected: 16);

        Assert.Contains("1 personne sur 16 est là.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        Assert.Equal("Attendre", page.FindAll(".mud-dialog .btn")[0].TextContent);
        Assert.Empty(Grains.Asked);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Start"], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void Whoever_waits_stays_in_the_hall()
    {
        var page = Begin(present: 5, expected: 16);
        Assert.Contains("5 personnes sur 16 sont là.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);

        page.FindAll(".mud-dialog .btn")[0].Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mud-dialog")));
        Assert.Empty(Grains.Asked);
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(6, 16)]
    [InlineData(1, 3)]
    public void A_room_that_is_there_begins_at_once(int present, int expected)
    {
        var page = Begin(present, expected);

        Assert.Empty(page.FindAll(".mud-dialog"));
        Assert.Equal(["Start"], Assert.Single(Grains.Asked));
    }

    private IRenderedComponent<PageHost> Begin(int present, int expected)
    {
        var left = ConsoleSample.People.Skip(present).Select(person => person with { Presence = Presence.Left });
        var page = Open(SampleScreen.Of(
            ConsoleSample.Room with
            {
                State = SessionState.Lobby, Clock = null, Vote = null, Groups = [], Plan = ConsoleSample.Lines(null),
                People = [.. ConsoleSample.People.Take(present), .. left], ExpectedPeople = expected,
            },
            ConsoleSample.Console));

        page.Find(".accueil .btn-gel").Click();
        return page;
    }
}

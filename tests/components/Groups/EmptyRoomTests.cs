using FilageFuturs.ComponentTests.Support;

namespace FilageFuturs.ComponentTests.Groups;

/// <summary>Steps that work in groups, in a room where nobody came yet.</summary>
public sealed class EmptyRoomTests : ConsoleContext
{
    private static readonly ConsoleView Nobody = ConsoleSample.Console with
    {
        Grouping = ConsoleSample.Grouping with { Groups = [] },
    };

    [Fact]
    public void Where_nobody_can_be_placed_the_forming_of_groups_goes_on_to_the_next_step()
    {
        var page = Open(SampleScreen.Of(Without("2a") with { People = [] }, Nobody));
        Assert.Equal("Étape suivante", page.Find("[data-touche=N]").TextContent.Trim());

        page.Find("[data-touche=N]").Click();
        Assert.Contains("Il reste du temps", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal(["Next", new PhaseId("2a")], Assert.Single(Grains.Asked)));
    }

    [Fact]
    public void A_proposal_that_everybody_has_left_since_goes_on_to_the_next_step_too()
    {
        var left = ConsoleSample.People.Select(person => person with { Presence = Presence.Left });

        var page = Open(SampleScreen.Of(Without("2a") with { People = [.. left] }, ConsoleSample.Console));

        Assert.Equal("Étape suivante", page.Find("[data-touche=N]").TextContent.Trim());
    }

    [Fact]
    public void As_soon_as_somebody_is_there_the_groups_are_formed_first()
    {
        var one = Nobody.Grouping with { Aside = [ConsoleSample.People[0].Seat] };

        var page = Open(SampleScreen.Of(Without("2a"), Nobody with { Grouping = one }));

        Assert.Equal("Annoncer les groupes", page.Find("[data-touche=N]").TextContent.Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Groups_that_hold_nobody_yet_are_not_installed_and_how_to_share_people_out_is_said(int groups)
    {
        var empty = ConsoleSample.Groups.Take(groups).Select(group => group with { Seats = [] });
        var waiting = ConsoleSample.Grouping with { Groups = [.. empty], Aside = [.. ConsoleSample.People.Select(person => person.Seat)] };
        var page = Open(SampleScreen.Of(Without("2a"), ConsoleSample.Console with { Grouping = waiting }));

        page.Find("[data-touche=N]").Click();

        Assert.Empty(page.FindAll(".mud-dialog"));
        Assert.Contains("Choisissez une manière de répartir", page.Find(".refus").TextContent, StringComparison.Ordinal);
        Assert.Empty(Grains.Asked);
    }

    [Fact]
    public void A_card_that_opened_in_an_empty_room_lets_groups_be_formed_once_people_come()
    {
        var page = Open(SampleScreen.Of(Without("2b"), ConsoleSample.Console));

        Assert.NotEmpty(page.FindAll(".formation"));
        page.Find("[data-touche=N]").Click();
        page.Find(".mud-dialog .btn-plein").Click();

        page.WaitForAssertion(() => Assert.Equal("Install", Assert.Single(Grains.Asked)[0]));
    }

    private static RoomView Without(string phase) => ConsoleSample.In(phase) with { Groups = [] };
}

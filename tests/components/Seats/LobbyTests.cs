using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Seats;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class LobbyTests : SeatContext
{
    [Fact]
    public void The_cast_is_set_in_order_with_the_facilitation_first_and_oneself_marked()
    {
        var drawn = Draw(AWorkshop.Lobby);
        var names = drawn.FindAll(".conduite b").Select(name => name.TextContent).ToList();

        Assert.Equal(["Hélène", "Baptiste", "Camille", "Éloïse", "Fatou"], names.Take(5));
        Assert.Equal("11 présent·es", drawn.Find(".distri h2 span").TextContent.Replace('\u00A0', ' '));
        Assert.Equal("vous, billetterie et accueil", drawn.Find(".conduite .moi em").TextContent);
    }

    [Fact]
    public void Who_left_is_not_listed_and_who_is_away_is_greyed()
    {
        var people = AWorkshop.People
            .Replace(AWorkshop.People[1], AWorkshop.People[1] with { Presence = Presence.Left })
            .Replace(AWorkshop.People[2], AWorkshop.People[2] with { Presence = Presence.Away });

        var drawn = Draw(AWorkshop.Lobby with { People = people });

        Assert.DoesNotContain("Baptiste", drawn.Find(".conduite").TextContent, StringComparison.Ordinal);
        Assert.Equal("Camille", drawn.Find(".conduite .absent b").TextContent);
    }

    [Fact]
    public void An_erased_name_becomes_a_voice()
    {
        var people = AWorkshop.People.Replace(AWorkshop.People[1], AWorkshop.People[1] with { Name = null });

        Assert.Contains("Voix 2", Draw(AWorkshop.Lobby with { People = people }).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_and_for_how_long_is_said_with_the_credit()
    {
        var drawn = Draw(AWorkshop.Lobby);

        Assert.Contains("30 jours", drawn.Markup.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("/atelier/atelier-1/mes-donnees", drawn.Find("p.petit a").GetAttribute("href"));
        Assert.Contains("Filage et Noémie Aubron", drawn.Find(".credit").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hall_of_a_copied_kit_credits_the_one_that_it_comes_from() =>
        ACopy.IsCreditedIn(Draw(AWorkshop.Lobby, ACopy.Kit).Find(".credit").TextContent);

    [Fact]
    public void The_way_back_from_another_device_is_offered_while_this_one_still_works()
    {
        var link = Draw(AWorkshop.Lobby).FindAll("p.petit a").Single(link => link.TextContent is "Mon lien personnel");

        Assert.Equal("/atelier/atelier-1/mes-donnees#appareil", link.GetAttribute("href"));
    }

    private IRenderedComponent<Lobby> Draw(RoomView room, Kit? kit = null) => Render<Lobby>(parameters => parameters
        .Add(lobby => lobby.Kit, kit ?? AWorkshop.Kit)
        .Add(lobby => lobby.Room, room)
        .Add(lobby => lobby.Mine, AWorkshop.Mine));
}

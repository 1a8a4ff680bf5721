using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;
using static FilageFuturs.ComponentTests.Gatherings.GatheringSample;

namespace FilageFuturs.ComponentTests.Gatherings;

public sealed class RoomTileTests : ConsoleContext
{
    [Fact]
    public void A_room_says_who_is_there_where_it_is_and_how_much_is_filled()
    {
        var tile = Draw(Lille);

        Assert.Equal("18 personnes sur 18, avec Maud", tile.Find("h2 ~ p").TextContent);
        Assert.Equal("12/36 cases", tile.Find(".ou").TextContent[tile.Find(".ou b").TextContent.Length..].Trim());
        Assert.Equal("Étape 4 sur 7", tile.Find("svg").GetAttribute("aria-label"));
        Assert.Contains("Rien à signaler", tile.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void During_the_vote_a_room_says_how_many_are_done_never_what_they_chose()
    {
        var voting = Lille.In("1b").With(pulse => pulse with { IsRevealed = false, Voted = 9 });

        Assert.Contains("9/18 ont voté", Draw(voting).Find(".ou").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_urgent_alert_is_in_sight_and_the_others_in_its_name()
    {
        var tile = Draw(Lille.With(pulse => pulse with { Calls = 2, Hands = 3 }));

        Assert.Equal("2 groupes appellent, et 1 de plus", tile.Find(".al").TextContent);
        Assert.Equal("Lille : 2 groupes appellent, 3 mains levées", tile.Find("article").GetAttribute("aria-label")!.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_room_without_its_facilitation_offers_to_take_over()
    {
        var link = Draw(Lille.With(pulse => pulse with { FacilitatorIsPresent = false })).Find("a");

        Assert.Equal("Prendre la relève", link.TextContent);
        Assert.Equal("/e/salle-1/cle-1", link.GetAttribute("href"));
    }

    [Fact]
    public void A_merged_room_says_where_its_people_went_and_is_entered_no_more()
    {
        var tile = Draw(Lille with { Room = Lille.Room with { Into = Rooms[1].Id } });

        Assert.Contains("Réunie avec Amiens", tile.Markup, StringComparison.Ordinal);
        Assert.Empty(tile.FindAll("a"));
    }

    [Fact]
    public void The_clock_of_a_room_is_one_among_others() =>
        Assert.NotNull(Draw(Lille).Find(".minuterie").GetAttribute("data-parmi"));

    private IRenderedComponent<RoomTile> Draw(RoomSeen room) => Render<RoomTile>(parameters => parameters
        .Add(tile => tile.Room, room)
        .Add(tile => tile.Kit, ConsoleSample.Kit)
        .Add(tile => tile.Into, "Amiens")
        .Add(tile => tile.Alerts, Seen([room]).AlertsOf(room)));
}

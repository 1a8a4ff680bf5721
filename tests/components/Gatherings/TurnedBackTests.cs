using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>In the common room, because one's own room has ended: before one crossed to it, or with one’s seat in it.</summary>
public sealed class TurnedBackTests : SeatContext
{
    private static readonly SessionId Laon = new("laon");
    private static readonly SessionId Lille = new("lille");

    private NavigationManager Way => Services.GetRequiredService<NavigationManager>();

    private bool IsOnTheWay => Way.Uri.EndsWith(CrossingEntry.Path(AWorkshop.Id), StringComparison.Ordinal);

    [Fact]
    public void Who_never_crossed_is_told_that_the_conductor_may_find_them_another_room()
    {
        var page = Comes(Refusal.SessionIsClosed);

        Assert.Contains("peut vous en trouver une autre", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains(Buttons(page), button => button is "Changer de salle");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_sat_in_it_stays_in_the_plenary_and_is_promised_no_other_room(bool roomsAreCalled)
    {
        string[] ways = roomsAreCalled ? ["Rejoindre Laon"] : [];

        var page = Comes(Refusal.RoomHasEnded, roomsAreCalled);

        Assert.Contains("Votre salle a terminé. Restez ici", page.Find(".salles-choix").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("en trouver une autre", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.DoesNotContain(Buttons(page), button => button is "Changer de salle");
        Assert.Equal(ways, page.FindAll(".salles-choix a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Who_sat_in_it_is_not_led_away_when_the_others_are_called_to_their_rooms()
    {
        var screen = Screen(roomsAreCalled: false);
        var page = Comes(Refusal.RoomHasEnded, screen);

        await page.InvokeAsync(() => screen.Show(Hall(roomsAreCalled: true)));
        await WaitsForTheirTurn();

        Assert.False(IsOnTheWay);
    }

    [Theory]
    [InlineData(Refusal.RoomHasEnded, false)]
    [InlineData(Refusal.None, true)]
    public async Task Who_chooses_another_room_is_led_on_only_where_it_takes_them(Refusal answer, bool isLed)
    {
        Grains.Answer = answer;
        var screen = Screen(roomsAreCalled: true);
        var page = Comes(Refusal.SessionIsClosed, screen);

        page.FindAll("button").First(button => button.TextContent is "Changer de salle").Click();
        page.FindAll(".salles-choix li button").First(button => button.TextContent.StartsWith("Lille", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Equal(isLed, page.FindAll("[role=alert]").Count is 0));
        await page.InvokeAsync(() => screen.Show());
        await WaitsForTheirTurn();

        Assert.Equal(isLed, IsOnTheWay);
    }

    private static IEnumerable<string> Buttons(IRenderedComponent<WorkshopPage> page) =>
        page.FindAll("button").Select(button => button.TextContent);

    private static RoomView Hall(bool roomsAreCalled) => AWorkshop.Lobby with
    {
        Gathering = new(
            AWorkshop.Id, "Rassemblement régional", true, roomsAreCalled, null, true,
            [new(Laon, "Laon", null, 3, 8, true), new(Lille, "Lille", null, 12, 20, true)]),
    };

    private static ASeatScreen Screen(bool roomsAreCalled) =>
        ASeatScreen.Of(Hall(roomsAreCalled), AWorkshop.Mine with { SentTo = Laon });

    private IRenderedComponent<WorkshopPage> Comes(Refusal why, bool roomsAreCalled = true) => Comes(why, Screen(roomsAreCalled));

    private IRenderedComponent<WorkshopPage> Comes(Refusal why, ASeatScreen screen) =>
        OpenAt($"/atelier/{AWorkshop.Id}?refus={why}", screen);

    // Everybody leaves at a moment of their own.
    private async Task WaitsForTheirTurn()
    {
        for (var turn = 0; turn < 20 && !IsOnTheWay; turn++)
        {
            await Task.Delay(1);
            Time.Advance(TimeSpan.FromSeconds(.5));
        }
    }
}

using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>A page whose people are called to another room leaves for it, whatever becomes of its connection on the way.</summary>
public sealed class CalledAwayTests : SeatContext
{
    private NavigationManager Way => Services.GetRequiredService<NavigationManager>();

    private bool IsOnTheWay => Way.Uri.EndsWith("/rencontre/rencontre/aller?de=atelier-1", StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_cut_off_in_the_instant_of_the_call_leaves_when_they_are_back()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby with { Gathering = new(new("rencontre"), "Lille", false, true, null, false, []) });
        var page = Open(screen);
        await WaitsForTheirTurn();
        Assert.True(IsOnTheWay);
        StaysHere();

        screen.Cuts++;
        await page.InvokeAsync(() => screen.Show());
        await WaitsForTheirTurn();

        Assert.True(IsOnTheWay);
    }

    [Fact]
    public async Task Who_was_told_to_go_is_told_once_a_connection()
    {
        var screen = ASeatScreen.Of(AWorkshop.Lobby with { Gathering = new(new("rencontre"), "Lille", false, true, null, false, []) });
        var page = Open(screen);
        await WaitsForTheirTurn();
        StaysHere();

        await page.InvokeAsync(() => screen.Show());
        await WaitsForTheirTurn();

        Assert.False(IsOnTheWay);
    }

    [Fact]
    public void Who_goes_to_the_common_room_from_one_that_has_ended_is_not_led_back_to_it()
    {
        var ended = AWorkshop.Lobby with
        {
            State = SessionState.Closed,
            Gathering = new(new("rencontre"), "Lille", false, false, null, false, []),
        };

        var curtain = Render<Curtain>(parameters => parameters.Add(one => one.Room, ended));

        Assert.Single(curtain.FindAll("a[href='/rencontre/rencontre/aller?de=atelier-1&refus=SessionIsClosed']"));
    }

    // Everybody leaves at a moment of their own.
    private async Task WaitsForTheirTurn()
    {
        for (var turn = 0; turn < 20 && !IsOnTheWay; turn++)
        {
            await Task.Delay(1);
            Time.Advance(TimeSpan.FromSeconds(.5));
        }
    }

    private void StaysHere() => Way.NavigateTo("/atelier/atelier-1");
}

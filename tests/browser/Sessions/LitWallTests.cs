namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>The screen of a wall that nobody touches stays lit for the hour.</summary>
[Collection(nameof(Hall))]
public sealed class LitWallTests(Hall hall)
{
    // As browsers do: what is unseen goes dark again.
    private const string CountsTheLights =
        """
        globalThis.lights = 0;
        WakeLock.prototype.request = async kind => {
          lights += kind === 'screen';
          const light = { released: false };
          document.addEventListener('visibilitychange', () => { light.released ||= document.hidden; });
          return light;
        };
        """;

    private const string IsHidden =
        """
        isHidden => {
          Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    [Fact]
    public async Task A_wall_keeps_its_screen_on_and_again_when_it_is_back_in_sight()
    {
        var room = await OpenRoom.In(hall);
        await using var wall = await Lit();
        await wall.Go(room.Path(room.Links.Wall));
        await wall.IsReady();
        await Eventually.Holds(async () => await Lights(wall) is 1);

        await wall.Page.Locator(".ecran").ClickAsync();
        await wall.Page.EvaluateAsync(IsHidden, true);
        Assert.Equal(1, await Lights(wall));
        await wall.Page.EvaluateAsync(IsHidden, false);

        Assert.Equal(2, await Lights(wall));
        Assert.Empty(wall.Complaints);
    }

    [Fact]
    public async Task A_seat_and_a_console_let_screens_go_dark_as_they_do()
    {
        var room = await OpenRoom.In(hall);
        await using var console = await Lit();
        await console.Go(room.Path(room.Facilitator));
        await console.IsReady();
        await using var ana = await Lit();
        await room.Seats(ana, await room.Sits("Ana"));
        await ana.IsReady();
        await ana.Page.Locator(".hall h1").ClickAsync();

        Assert.Equal((0, 0), (await Lights(console), await Lights(ana)));
    }

    private static Task<int> Lights(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => lights");

    private async Task<Visitor> Lit()
    {
        var visitor = await Visitor.Enter(hall, Device.Projector);
        await visitor.Page.AddInitScriptAsync(CountsTheLights);
        return visitor;
    }
}

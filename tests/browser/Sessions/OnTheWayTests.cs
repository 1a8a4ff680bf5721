using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A page that goes on at another node while its person is at work.</summary>
[Collection(nameof(Hall))]
public sealed class OnTheWayTests(Hall hall)
{
    private const string Arrival = "**/_blazor/negotiate*";

    [Fact]
    public async Task Whoever_presses_something_on_the_way_reads_at_once_that_nobody_hears_it()
    {
        const string PressOnTheWay =
            """
            async button => {
              const banner = document.getElementById('components-reconnect-modal');
              futurs.moveOn();
              await new Promise(later => setTimeout(later, 50));
              const isQuiet = banner.hidden;
              button.click();
              return `${isQuiet} ${banner.hidden}`;
            }
            """;
        await using var ana = await AtTheVote();
        await ana.Page.RouteAsync(Arrival, async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            await route.ContinueAsync();
        });

        Assert.Equal("true false", await ana.Page.Locator(".pt").First.EvaluateAsync<string>(PressOnTheWay));

        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
        await ana.IsReady();
    }

    [Fact]
    public async Task A_node_that_never_answers_is_asked_for_a_fresh_page()
    {
        const string MoveInATwentiethOfTheTime =
            """
            () => {
              const later = setTimeout;
              globalThis.setTimeout = (act, wait, ...rest) => later(act, wait / 20, ...rest);
              globalThis.isFormer = true;
              futurs.moveOn();
            }
            """;
        await using var ana = await AtTheVote();
        await ana.Page.RouteAsync(Arrival, _ => Task.CompletedTask, new() { Times = 1 });

        await ana.Page.EvaluateAsync(MoveInATwentiethOfTheTime);

        await ana.Page.WaitForFunctionAsync("() => !globalThis.isFormer");
        await ana.IsReady();
    }

    private async Task<Visitor> AtTheVote()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.DotVote);
        var visitor = await room.ScreenOf(await room.Sits("Ana"), Device.Laptop);
        await visitor.Page.Locator(".pt").First.WaitForAsync();
        return visitor;
    }
}

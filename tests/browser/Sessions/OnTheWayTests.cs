using System.Collections.Concurrent;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A page that goes on at another node while its person is at work.</summary>
[Collection(nameof(Hall))]
public sealed class OnTheWayTests(Hall hall)
{
    private const string Arrival = "**/_blazor/negotiate*";

    private const string PressOnTheWay =
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

    private const string MoveInATwentiethOfTheTime =
        """
        () => {
          const later = setTimeout;
          const often = setInterval;
          globalThis.setTimeout = (act, wait, ...rest) => later(act, wait / 20, ...rest);
          globalThis.setInterval = (act, wait, ...rest) => often(act, wait / 20, ...rest);
          globalThis.isFormer = true;
          futurs.moveOn();
        }
        """;

    private const string MoveWhileAnAnswerIsLate =
        """
        () => {
          const { fetch, setInterval } = globalThis;
          const { resumeCircuit } = Blazor;
          const late = [];
          globalThis.isFormer = true;
          globalThis.fetch = (where, ...rest) => where === 'heure'
            ? new Promise(found => late.push(() => found({ ok: true })))
            : fetch(where, ...rest);
          globalThis.setInterval = (act, wait, ...rest) => {
            if (wait === 20_000) act();
            return setInterval(act, wait, ...rest);
          };
          Blazor.resumeCircuit = async () => {
            const isThere = await resumeCircuit();
            if (isThere) setTimeout(() => { late.forEach(answer => answer()); globalThis.answered = late.length; }, 300);
            return isThere;
          };
          futurs.moveOn();
        }
        """;

    [Fact]
    public async Task Whoever_presses_something_on_the_way_reads_at_once_that_nobody_hears_it()
    {
        await using var ana = await AtTheVote();
        await ana.Page.RouteAsync(Arrival, Late);

        Assert.Equal("true false", await ana.Page.Locator(".pt").First.EvaluateAsync<string>(PressOnTheWay));

        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
        await ana.IsReady();
    }

    [Fact]
    public async Task A_message_sent_on_the_way_is_not_taken_for_sent()
    {
        var room = await OpenRoom.In(hall);
        await room.GoesOnTo(PhaseKind.Presentation);
        await using var console = await room.OpenConsole();
        await console.Page.Locator("#message").PressSequentiallyAsync("Encore cinq minutes.");
        await console.Page.RouteAsync(Arrival, Late);

        Assert.Equal("true false", await console.Page.Locator(".diff .btn-plein").EvaluateAsync<string>(PressOnTheWay));

        await Assertions.Expect(console.Page.Locator(".reconnexion")).ToBeHiddenAsync();
        await Assertions.Expect(console.Page.Locator("#message")).ToHaveValueAsync("Encore cinq minutes.");
    }

    [Fact]
    public async Task A_page_whose_network_is_silent_on_the_way_stays_where_it_is()
    {
        await using var ana = await AtTheVote();
        var held = new ConcurrentQueue<IRequest>();
        await ana.Page.RouteAsync("**/*", route =>
        {
            held.Enqueue(route.Request);
            return Task.CompletedTask;
        });

        await ana.Page.EvaluateAsync(MoveInATwentiethOfTheTime);
        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeVisibleAsync();
        await Eventually.Holds(() => Task.FromResult(held.Count(IsForTheTime) > 1));

        // One that leaves is held as well, and would be here still.
        Assert.DoesNotContain(held, request => request.IsNavigationRequest);
        Assert.True(await ana.Page.EvaluateAsync<bool>("() => globalThis.isFormer"));
    }

    [Fact]
    public async Task A_node_that_never_answers_is_asked_for_a_fresh_page()
    {
        await using var ana = await AtTheVote();
        await ana.Page.RouteAsync(Arrival, _ => Task.CompletedTask, new() { Times = 1 });

        await ana.Page.EvaluateAsync(MoveInATwentiethOfTheTime);

        await ana.Page.WaitForFunctionAsync("() => !globalThis.isFormer");
        await ana.IsReady();
    }

    [Fact]
    public async Task A_page_that_is_back_does_not_load_itself_anew_because_an_answer_came_late()
    {
        await using var ana = await AtTheVote();
        var asked = new ConcurrentQueue<IRequest>();
        ana.Page.Request += (_, request) => asked.Enqueue(request);

        await ana.Page.EvaluateAsync(MoveWhileAnAnswerIsLate);
        await ana.Page.WaitForFunctionAsync("() => globalThis.answered > 0");
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.DoesNotContain(asked, request => request.IsNavigationRequest);
        Assert.True(await ana.Page.EvaluateAsync<bool>("() => globalThis.isFormer === true"));
        await ana.IsReady();
    }

    private static bool IsForTheTime(IRequest request) => request.Url.EndsWith("/heure", StringComparison.Ordinal);

    private static async Task Late(IRoute route)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await route.ContinueAsync();
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

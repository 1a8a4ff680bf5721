using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A page that got cut comes back by itself, or says what to do: it never stays behind its banner once the network is there.</summary>
[Collection(nameof(Hall))]
public sealed class ComingBackTests(Hall hall)
{
    private const string Arrival = "**/_blazor/negotiate*";

    private const string Quick =
        """
        const { setTimeout: later, setInterval: often } = globalThis;
        globalThis.setTimeout = (act, wait, ...rest) => later(act, wait === 3_000 ? 100 : wait, ...rest);
        globalThis.setInterval = (act, wait, ...rest) => often(act, wait === 20_000 ? 500 : wait, ...rest);
        """;

    private const string IsCut =
        """
        () => {
          globalThis.isFormer = true;
          document.getElementById('components-reconnect-modal')
            .dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state: 'show' } }));
        }
        """;

    private const string IsForgotten = "() => { Blazor.reconnect = Blazor.resumeCircuit = async () => false; }";

    private const string FailsHalfWay = "() => { document.getElementById('blazor-error-ui').style.display = 'block'; }";

    private const string IsFresh = "() => !globalThis.isFormer && document.querySelector('main')?.dataset.ready === 'true'";

    [Fact]
    public async Task A_page_whose_first_connection_got_lost_says_so_and_begins_in_a_tap()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Context.AddInitScriptAsync(Quick);
        await ana.Page.RouteAsync(Arrival, route => route.AbortAsync());

        await Sits(ana);
        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(Visitor.Loosely(
            "Cette page n’est arrivée qu’en partie. Réessayez : rien de ce qui était envoyé n’est perdu."));
        await ana.TakesAPicture("premiere-connexion-320");
        await ana.Page.UnrouteAsync(Arrival);
        await ana.Presses("Réessayer");

        await ana.IsReady();
        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_the_server_has_forgotten_is_loaded_anew_when_it_is_asked_for_again()
    {
        await using var ana = await Seated();
        await ana.Page.EvaluateAsync(IsCut);
        await ana.Page.EvaluateAsync(IsForgotten);

        await ana.Presses("Réessayer");

        await ana.Page.WaitForFunctionAsync(IsFresh);
    }

    [Fact]
    public async Task A_page_that_nobody_asks_for_any_more_is_loaded_anew_once_the_server_answers()
    {
        await using var ana = await Seated();

        await ana.Page.EvaluateAsync(IsCut);

        await ana.Page.WaitForFunctionAsync(IsFresh);
    }

    [Fact]
    public async Task A_page_that_came_back_and_is_drawn_by_nobody_says_so()
    {
        await using var ana = await Seated();

        await ana.Page.EvaluateAsync("() => { document.querySelector('main').dataset.ready = 'false'; }");

        await ana.Reads("Cette page n’est arrivée qu’en partie");
    }

    [Fact]
    public async Task A_console_that_goes_on_elsewhere_with_a_dialogue_open_scrolls_again()
    {
        var room = await OpenRoom.In(hall);
        await using var console = await room.OpenConsole();
        await console.Presses("liens et code");
        await console.Page.Locator("body:is(.scroll-locked,.scroll-locked-no-padding)").WaitForAsync();

        await console.Page.EvaluateAsync("() => { globalThis.isFormer = true; futurs.moveOn(); }");

        await console.Page.Locator("body:not(.scroll-locked,.scroll-locked-no-padding)").WaitForAsync();
        await console.IsReady();
        Assert.True(await console.Page.EvaluateAsync<bool>("() => globalThis.isFormer"));
    }

    [Fact]
    public async Task A_try_that_fails_half_way_keeps_the_page_and_its_words()
    {
        await using var ana = await Seated();
        await ana.Page.RouteAsync("**/heure", route => route.AbortAsync());
        await ana.Page.EvaluateAsync(IsCut);

        await ana.Page.EvaluateAsync(FailsHalfWay);

        await Assertions.Expect(ana.Page.Locator("#blazor-error-ui")).Not.ToHaveAttributeAsync("style", new System.Text.RegularExpressions.Regex("block"));
        await ana.Reads("Connexion coupée");
        Assert.True(await ana.Page.EvaluateAsync<bool>("() => globalThis.isFormer"));
    }

    private async Task<Visitor> Seated()
    {
        var ana = await Visitor.Enter(hall, Device.Phone);
        await ana.Context.AddInitScriptAsync(Quick);
        await Sits(ana);
        return await ana.IsReady();
    }

    private async Task Sits(Visitor visitor)
    {
        var room = await OpenRoom.In(hall);
        await room.Seats(visitor, await room.Sits("Ana"));
    }
}

using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A page that cannot begin says why, and what to do.</summary>
[Collection(nameof(Hall))]
public sealed class FirstLoadTests(Hall hall)
{
    private const string Start = "**/js/start*.js";

    [Fact]
    public async Task A_browser_without_scripts_is_told_what_the_workshop_needs()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone, runsScripts: false);

        await Sits(ana);

        var words = ana.Page.Locator("noscript p");
        await Assertions.Expect(words).ToBeVisibleAsync();
        await Assertions.Expect(words).ToContainTextAsync("JavaScript");
        await Assertions.Expect(ana.Page.Locator(".bandeau .mot")).ToBeVisibleAsync();
        await ana.TakesAPicture("sans-script-320");
    }

    [Fact]
    public async Task A_page_that_lost_a_script_says_so_and_is_loaded_again_in_a_tap()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.RouteAsync(Start, route => route.AbortAsync());

        await Sits(ana);
        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(
            Visitor.Loosely("Cette page n’est arrivée qu’en partie. Réessayez : rien de ce qui était envoyé n’est perdu."));
        await ana.TakesAPicture("script-perdu-320");
        await ana.Page.UnrouteAsync(Start);
        await ana.Presses("Réessayer");

        await ana.IsReady();
        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
    }

    private async Task Sits(Visitor visitor)
    {
        var room = await OpenRoom.In(hall);
        await room.Seats(visitor, await room.Sits("Ana"));
    }
}

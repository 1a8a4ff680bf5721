using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>A page that cannot begin says why, and what to do.</summary>
[Collection(nameof(Hall))]
public sealed class FirstLoadTests(Hall hall)
{
    private const string Start = "**/js/start*.js";
    private const string Sheet = "**/css/atelier*.css";
    private const string Framework = "**/_framework/blazor.web*.js";
    private const string InPart = "Cette page n’est arrivée qu’en partie. Réessayez : rien de ce qui était envoyé n’est perdu.";
    private const string IsTooOld = "delete HTMLElement.prototype.attachInternals";

    // As a browser may say of a script in the head, while the rest of the page is still on its way.
    private const string IsLostEarly =
        """
        document.addEventListener('load', event => {
          if (event.target.src?.includes('/js/ambience')) event.target.dispatchEvent(new Event('error'));
        }, true);
        """;

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
        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(Visitor.Loosely(InPart));
        await ana.TakesAPicture("script-perdu-320");
        await ana.Page.UnrouteAsync(Start);
        await ana.Presses("Réessayer");

        await ana.IsReady();
        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_lost_a_script_before_its_banner_came_says_so_once_it_is_there()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.AddInitScriptAsync(IsLostEarly);

        await Sits(ana);

        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(Visitor.Loosely(InPart));
        await Assertions.Expect(ana.Page.Locator("[data-reessayer]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_whose_framework_gave_way_to_another_page_says_so_and_is_loaded_again_in_a_tap()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.RouteAsync(Framework, IsAskedToSignIn);

        await Sits(ana);
        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(Visitor.Loosely(InPart));
        await Assertions.Expect(ana.Page.Locator("[data-reessayer]")).ToBeVisibleAsync();
        await ana.Page.UnrouteAsync(Framework);
        await ana.Presses("Réessayer");

        await ana.IsReady();
        await Assertions.Expect(ana.Page.Locator(".reconnexion")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_lost_a_style_sheet_is_dressed_by_itself_once_it_comes()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.RouteAsync(Sheet, route => route.AbortAsync());
        await Sits(ana);
        await ana.IsReady();
        var lastMinute = ana.Page.Locator(".alerte");
        await Assertions.Expect(lastMinute).ToBeVisibleAsync();

        await ana.Page.UnrouteAsync(Sheet);

        await Assertions.Expect(lastMinute).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_live_page_in_a_browser_too_old_for_it_says_so_and_how_to_come_back_elsewhere()
    {
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.AddInitScriptAsync(IsTooOld);
        await ana.Page.RouteAsync(Framework, IsRefused);

        await Sits(ana);

        await Assertions.Expect(ana.Page.Locator(".coupure [role=status]")).ToHaveTextAsync(Visitor.Loosely(
            "Ce navigateur est trop ancien pour les pages en direct. Il faut Chrome, Edge ou Firefox à jour, "
            + "ou Safari 16.4 (sur un iPhone ou un iPad, iOS 16.4) ou plus récent. Sur un autre appareil, votre lien personnel"));
        await Assertions.Expect(ana.Page.Locator("[data-reessayer]")).ToBeHiddenAsync();
        await ana.TakesAPicture("navigateur-ancien-320");
        Assert.DoesNotContain(ana.Complaints, said => said.Contains("Blazor is not defined", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData(IsTooOld, true)]
    public async Task The_door_tells_a_browser_too_old_for_the_rest_before_a_seat_is_taken(string before, bool isTold)
    {
        var room = await OpenRoom.In(hall);
        await using var ana = await Visitor.Enter(hall, Device.SmallPhone);
        await ana.Page.AddInitScriptAsync(before);

        await ana.Go(room.Path(room.Links.Participants));

        var words = ana.Page.Locator("main > [role=alert]");
        await Assertions.Expect(ana.Page.Locator("#prenom")).ToBeVisibleAsync();
        await Assertions.Expect(words).ToHaveCountAsync(isTold ? 1 : 0);
        if (isTold)
        {
            await Assertions.Expect(words).ToContainTextAsync(Visitor.Loosely("Entrez plutôt depuis un autre appareil"));
            await ana.TakesAPicture("porte-navigateur-ancien-320");
        }
    }

    // As a browser from before class blocks reads the framework: not at all, and without a word about its script.
    private static Task IsRefused(IRoute asked) => asked.FulfillAsync(new() { ContentType = "text/javascript", Body = "class A{static{" });

    // As a Wi-Fi with a page of its own answers, until one has signed in there.
    private static Task IsAskedToSignIn(IRoute asked) =>
        asked.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Wi-Fi</title>" });

    private async Task Sits(Visitor visitor)
    {
        var room = await OpenRoom.In(hall);
        await room.Seats(visitor, await room.Sits("Ana"));
    }
}

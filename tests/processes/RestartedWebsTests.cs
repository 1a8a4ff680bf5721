using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

/// <summary>After an upgrade pages have gone on at another node than where they began: what they ask for next must come there.</summary>
[Long]
public sealed class RestartedWebsTests
{
    // Sent to either of two nodes by chance, all of them would find their own once in 256 times.
    private const int Many = 8;

    private const string Marking =
        """
        () => {
          document.documentElement.dataset.avant = 'oui';
          document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', event => {
            if (event.detail.state === 'hide') document.documentElement.dataset.retour = 'oui';
          });
        }
        """;

    [Fact]
    public async Task Pages_that_lose_their_connection_after_all_web_nodes_were_restarted_in_turn_go_on_without_a_load()
    {
        await using var cluster = new LocalCluster();
        await cluster.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = OpenPage.Quiet });
        var pages = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Visit(browser, cluster.Address)));

        await cluster.Restart("web-1");
        await cluster.Restart("web-2");
        await Task.WhenAll(pages.Select(Mark));
        // Every connection goes through it.
        await cluster.Restart("nginx");

        await Task.WhenAll(pages.Select(GoesOn));
    }

    private static async Task<IPage> Visit(IBrowser browser, Uri site)
    {
        var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        context.SetDefaultTimeout(OpenPage.Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{site}artefacts/offre");
        await page.Locator("main[data-ready='true']").WaitForAsync();
        return page;
    }

    private static async Task Mark(IPage page)
    {
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = OpenPage.Patience });
        await page.Locator("main[data-ready='true']").WaitForAsync();
        await page.EvaluateAsync(Marking);
    }

    private static async Task GoesOn(IPage page)
    {
        await page.Locator("html:is([data-retour],:not([data-avant])) main[data-ready='true']").WaitForAsync();
        Assert.Equal("oui", await Marked(page));
        var title = await page.Locator(".cartel h1").InnerTextAsync();
        await page.Locator(".pager a").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".cartel h1")).Not.ToHaveTextAsync(title, new() { Timeout = OpenPage.Patience });
        Assert.Equal("oui", await Marked(page));
    }

    private static Task<string?> Marked(IPage page) =>
        page.EvaluateAsync<string?>("document.documentElement.dataset.avant");
}

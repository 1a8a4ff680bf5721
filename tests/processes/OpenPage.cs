using FilageFuturs.Tests.Support;
using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests;

/// <summary>A participant's page that outlives the process.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    public const float Patience = 90_000;

    public static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // What a page that lost a word still has of it.
    private const string Holding =
        """
        JSON.stringify({
          kept: { ...sessionStorage },
          fields: [...document.querySelectorAll('[data-draft]')].map(one => [one.dataset.draft, one.value, one.dataset.rendu ?? null]),
          isReady: document.querySelector('main')?.dataset.ready,
          says: document.body.innerText })
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Func<string> _said;

    private OpenPage(IPlaywright playwright, IBrowser browser, IPage page, Func<string> said) =>
        (_playwright, _browser, Page, _said) = (playwright, browser, page, said);

    public IPage Page { get; }

    public ILocator Field => Page.Locator("form[data-saisie] textarea:visible").First;

    /// <param name="said">What its server wrote, told with what the page holds when words are lost.</param>
    /// <param name="before">Run before each page's own scripts.</param>
    public static async Task<OpenPage> Join(string link, string name, Func<string>? said = null, string? before = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Quiet });
        var context = await browser.NewContextAsync(new()
        {
            Locale = "fr-FR",
            ViewportSize = new() { Width = 390, Height = 844 },
        });
        context.SetDefaultTimeout(Patience);
        await (before is null ? Task.CompletedTask : context.AddInitScriptAsync(before));
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        await page.GetByLabel("Prénom").First.FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrer" }).First.ClickAsync();
        await page.Locator("main[data-ready='true']").WaitForAsync();
        return new(playwright, browser, page, said ?? (() => ""));
    }

    public Task Types(string text) => SaysWhatItHolds(Field.FillAsync(text));

    public Task HasTyped(string text) =>
        Assertions.Expect(Field).ToHaveValueAsync(text, new() { Timeout = Patience });

    /// <summary>Waits until the page has loaded itself again and answers.</summary>
    public async Task IsFreshAfter(Func<Task> trouble)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.avant = 'oui'");
        await trouble();
        await Page.Locator("html:not([data-avant]) main[data-ready='true']").WaitForAsync();
    }

    /// <summary>What is typed there is sent, and arrives.</summary>
    public async Task Sends(string text)
    {
        await Field.PressAsync("Enter");
        await HasWritten(text);
    }

    /// <summary>The words stand on the card, and nothing is on its way any more.</summary>
    public async Task HasWritten(string text)
    {
        await SaysWhatItHolds(
            Assertions.Expect(Page.Locator(".note.moi", new() { HasText = text })).ToHaveCountAsync(1, new() { Timeout = Patience }));
        await Assertions.Expect(Page.Locator(".attend")).ToHaveCountAsync(0);
    }

    public Task Sees(string text) =>
        Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text, new() { Timeout = Patience });

    private async Task SaysWhatItHolds(Task expected)
    {
        try
        {
            await expected;
        }
        catch (Exception missing) when (missing is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException($"{await Page.EvaluateAsync<string>(Holding)}\n{_said()}", missing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

using System.Collections.Concurrent;
using FilageFuturs.Tests.Support;
using Microsoft.Playwright;

namespace FilageFuturs.ProcessTests.Gatherings;

/// <summary>One real page per role of the evening.</summary>
internal sealed class Pages : IAsyncDisposable
{
    private readonly WebProcess _process;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly ConcurrentQueue<string> _complaints = [];
    private IPage _conductor = null!;
    private IPage _facilitator = null!;
    private IPage _participant = null!;
    private IPage _scribe = null!;
    private IPage _wall = null!;

    private Pages(WebProcess process, IPlaywright playwright, IBrowser browser) =>
        (_process, _playwright, _browser) = (process, playwright, browser);

    /// <summary>Errors of scripts; what the network says while the process is dead is no fault.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Pages> Launch(WebProcess process)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = OpenPage.Quiet });
        return new(process, playwright, browser);
    }

    public async Task Open(Evening evening)
    {
        _conductor = await Enter(evening.Id, evening.Conductor);
        await _conductor.GotoAsync($"{_process.Address}conduite/{evening.Id}");
        await OpenTheFacilitator(evening);
        _wall = await Enter(evening.Id, evening.Links.Wall);
        _scribe = await Enter(evening.Id, (await evening.See()).Scribe);
        _participant = await Enter(evening.Id, evening.Links.Participants);
        await _participant.GetByLabel("Prénom").First.FillAsync("Ana");
        await _participant.GetByRole(AriaRole.Button, new() { Name = "Entrer" }).First.ClickAsync();
        await _participant.GetByRole(AriaRole.Button, new() { Name = evening.First.Name }).ClickAsync();
        await Sees(_participant, $"Votre salle : {evening.First.Name}");
    }

    public async Task OpenTheFacilitator(Evening evening) =>
        _facilitator = await Enter(evening.First.Session, evening.First.Links!.Facilitator!.Value);

    public Task CloseTheFacilitator() => _facilitator.CloseAsync();

    public Task TheParticipantReads(string text) => Sees(_participant, text);

    public async Task TheParticipantIsIn(SessionId session)
    {
        await Assertions.Expect(_participant).ToHaveURLAsync(
            $"{_process.Address}atelier/{session}", new() { Timeout = OpenPage.Patience });
        await _participant.Locator("main[data-ready='true']").WaitForAsync();
    }

    public Task TheConductorSees(string text) => Sees(_conductor, text);

    public Task TheFacilitatorSees(string text) => Sees(_facilitator, text);

    public Task TheScribeSees(string text) => Sees(_scribe, text);

    public Task TheWallSees(string text) => Sees(_wall, text);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> Enter(SessionId session, Secret secret)
    {
        var context = await _browser.NewContextAsync(new() { Locale = "fr-FR" });
        context.SetDefaultTimeout(OpenPage.Patience);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _complaints.Enqueue(error);
        await page.GotoAsync($"{_process.Address}e/{session}/{secret.Text}");
        return page;
    }

    private static Task Sees(IPage page, string text) =>
        Assertions.Expect(page.Locator("body")).ToContainTextAsync(text, new() { Timeout = OpenPage.Patience, IgnoreCase = true });
}

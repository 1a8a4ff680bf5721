using System.Text.Json;
using FilageFuturs.BrowserTests;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Rehearsals;
using FilageFuturs.Sessions;
using Microsoft.Playwright;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>
/// Every kind of screen in a real Chromium with an empty cache, on the published build and among simulated people:
/// requests, kilobytes as they travel, nodes, EcoIndex; and one participant's hour on the wire.
/// </summary>
internal static class WeightBench
{
    private const int Others = 15;
    private const int WritingMinutes = 35;
    private const int OtherMinutes = 25;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Listening = TimeSpan.FromSeconds(30);

    private static readonly string[] Readings =
    [
        "", "deroule", "ouvrir", "s", "kits", "kits/quels-futurs", "artefacts", "accessibilite", "donnees", "ecoconception", "mentions",
        "connexion", "reglages",
    ];

    public static async Task<string> Run()
    {
        await using var product = await PublishedProduct.Start(Path.Combine(AppContext.BaseDirectory, "../../web"));
        using var relay = new Relay(product.Port);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        var screens = new List<Screen>();
        foreach (var path in Readings)
        {
            screens.Add(await Weigh(browser, $"{product.Site}{path}", $"/{path}"));
        }

        var (hour, live) = await Live(product, relay, browser);
        screens.AddRange(live);
        return JsonSerializer.Serialize(new
        {
            bench = "weight",
            min_ecoindex = screens.Min(screen => screen.EcoIndex),
            kb_per_hour = hour,
            screens,
            baseline = "EcoIndex A is above 80",
        });
    }

    private static async Task<(long Hour, List<Screen> Screens)> Live(PublishedProduct product, Relay relay, IBrowser browser)
    {
        var (grains, id, screens) = (product.Grains, SessionId.New(), new List<Screen>());
        var opened = await grains.Session(id).Open(new(
            id.Value, KnownKits.QuelsFuturs, "Banc", "Banc", [], Others + 1, 4, 20, null, IsRehearsal: true));
        var (links, facilitator) = (opened.Links!, opened.Links!.Facilitator!.Value);
        await grains.Rehearsal(id).Start(facilitator, new(Others, 7, 1, Conducts: false));
        screens.Add(await Weigh(browser, $"{product.Site}e/{id}/{links.Participants.Text}", "door"));
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://127.0.0.1:{relay.Port}/e/{id}/{links.Participants.Text}");
        await page.GetByLabel("Prénom").First.FillAsync("Mesure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrer" }).First.ClickAsync();
        await page.Locator("main[data-ready='true']").WaitForAsync();
        await Task.Delay(Settling);
        var (arrival, writing, other) = (relay.Bytes, 0L, 0L);
        screens.Add(await Read(page, "lobby"));
        var kit = (await grains.Session(id).SeeKit(facilitator))!;
        await grains.Phases(id).Start(facilitator);
        foreach (var phase in kit.Phases)
        {
            await Conduct(grains, id, facilitator, kit, phase);
            await Task.Delay(Settling);
            var before = relay.Bytes;
            await Task.Delay(phase.Kind is PhaseKind.CardBoard or PhaseKind.DotVote ? Listening : Settling);
            writing = phase.Kind is PhaseKind.CardBoard ? Math.Max(writing, relay.Bytes - before) : writing;
            other = phase.Kind is PhaseKind.DotVote ? relay.Bytes - before : other;
            screens.Add(await Read(page, $"seat, {phase.Kind}"));
            screens.Add(await Weigh(browser, $"{product.Site}e/{id}/{links.Wall.Text}", $"wall, {phase.Kind}", isLive: true));
            screens.Add(await Weigh(browser, $"{product.Site}e/{id}/{facilitator.Text}", $"console, {phase.Kind}", isLive: true));
            await grains.Phases(id).Next(facilitator, phase.Id);
        }

        await grains.Session(id).Close(facilitator);
        screens.Add(await Weigh(browser, $"{product.Site}e/{id}/{facilitator.Text}", "archive"));
        var minutes = 60 / Listening.TotalSeconds;
        var hour = arrival + (minutes * ((WritingMinutes * writing) + (OtherMinutes * other)));
        return ((long)(hour / 1024), screens);
    }

    private static async Task Conduct(IGrainFactory grains, SessionId session, Secret facilitator, Kit kit, Phase phase)
    {
        switch (phase.Kind)
        {
            case PhaseKind.Presentation:
                await grains.Session(session).ShowScenario(facilitator, kit.Scenarios[0].Id);
                break;
            case PhaseKind.Grouping:
                await grains.Groups(session).Draw(facilitator, GroupingMethod.ByChance, 7);
                await grains.Groups(session).Install(facilitator);
                break;
            case PhaseKind.ShareOut:
                var room = (await grains.Session(session).SeeRoom(facilitator))!;
                await grains.Sharing(session).CallPresenter(facilitator, room.Groups[0].Id);
                break;
        }
    }

    private static async Task<Screen> Weigh(IBrowser browser, string address, string name, bool isLive = false)
    {
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (isLive)
        {
            await page.Locator("main[data-ready='true']").WaitForAsync();
            await Task.Delay(Settling);
        }

        return await Read(page, name);
    }

    private static async Task<Screen> Read(IPage page, string name)
    {
        var nodes = await page.EvaluateAsync<int>(
            "() => document.body.querySelectorAll('*').length - document.body.querySelectorAll('svg *').length");
        var requests = await page.EvaluateAsync<int>("() => performance.getEntriesByType('resource').length + 1");
        var bytes = await page.EvaluateAsync<double>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        return new(name, requests, Math.Round(bytes / 1024, 1), nodes, Math.Round(EcoIndex.Score(nodes, requests, bytes / 1024), 1));
    }

    /// <param name="Kb">As they travel, compressed, headers left out.</param>
    private sealed record Screen(string Name, int Requests, double Kb, int Dom, double EcoIndex);
}

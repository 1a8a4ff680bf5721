using System.Text.Json;
using FilageFuturs.Boards;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Rehearsals;
using FilageFuturs.Sessions;
using Microsoft.Playwright;

namespace FilageFuturs.Bench;

/// <summary>
/// What one participant's screen moves: a real Chromium, cache empty, among fifteen simulated people at the pace of
/// people. The constants of web/Layout/ScreenWeights.cs come from here.
/// </summary>
internal static class BytesBench
{
    private const int Others = 15;
    private const int Seed = 7;

    // No simulated person bears it.
    private const string Name = "Mesure";

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    public static async Task<string> Run()
    {
        await using var product = await PublishedProduct.Start(Path.Combine(AppContext.BaseDirectory, "../../web"));
        using var relay = new Relay(product.Port);
        var (session, links) = await Open(product.Grains);
        await product.Grains.Rehearsal(session).Start(links.Facilitator!.Value, new(Others, Seed, 1, Conducts: false));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Quiet });
        await Join(await browser.NewPageAsync(new() { Locale = "fr-FR" }), $"http://127.0.0.1:{relay.Port}/e/{session}/{links.Participants.Text}");
        await Task.Delay(Settling);
        var arrival = relay.Bytes;
        var minutes = await Live(product.Grains, session, links.Facilitator.Value, relay);
        return JsonSerializer.Serialize(
            new
            {
                bench = "bytes",
                method = "bytes on the wire of one participant, both ways, headers included, among 15 simulated people",
                first_visit_bytes = arrival,
                writing_minute_bytes = Mean(minutes, PhaseKind.CardBoard, PhaseKind.Wall),
                other_minute_bytes = Mean(minutes, PhaseKind.Presentation, PhaseKind.DotVote, PhaseKind.Grouping, PhaseKind.ShareOut),
                minutes = minutes.Select(one => new { phase = one.Phase.ToString(), bytes = one.Bytes }),
            },
            JsonSerializerOptions.Web);
    }

    private static async Task<(SessionId Session, Links Links)> Open(IGrainFactory grains)
    {
        var session = SessionId.New();
        var opened = await grains.Session(session).Open(new(
            session.Value, KnownKits.QuelsFuturs, "Banc", "Banc", [], Others + 1, 4, 20, null, IsRehearsal: true));
        return (session, opened.Links!);
    }

    private static async Task Join(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Prénom").First.FillAsync(Name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entrer" }).First.ClickAsync();
        await page.Locator("main[data-ready='true']").WaitForAsync();
    }

    /// <summary>The first minute of each phase, with the whole new screen that opens it.</summary>
    private static async Task<List<(PhaseKind Phase, long Bytes)>> Live(
        IGrainFactory grains, SessionId session, Secret facilitator, Relay relay)
    {
        var kit = (await grains.Session(session).SeeKit(facilitator))!;
        var minutes = new List<(PhaseKind, long)>();
        await grains.Phases(session).Start(facilitator);
        foreach (var phase in kit.Phases)
        {
            var before = relay.Bytes;
            await Conduct(grains, session, facilitator, kit, phase);
            await Task.Delay(Minute);
            minutes.Add((phase.Kind, relay.Bytes - before));
            await grains.Phases(session).Next(facilitator, phase.Id);
        }

        return minutes;
    }

    private static async Task Conduct(IGrainFactory grains, SessionId session, Secret facilitator, Kit kit, Phase phase)
    {
        switch (phase.Kind)
        {
            case PhaseKind.Presentation:
                await grains.Session(session).ShowScenario(facilitator, kit.Scenarios[0].Id);
                break;
            case PhaseKind.Grouping:
                await grains.Groups(session).Draw(facilitator, GroupingMethod.ByChance, Seed);
                await grains.Groups(session).Install(facilitator);
                break;
            case PhaseKind.ShareOut:
                var room = (await grains.Session(session).SeeRoom(facilitator))!;
                await grains.Sharing(session).CallPresenter(facilitator, room.Groups[0].Id);
                break;
        }
    }

    private static long Mean(List<(PhaseKind Phase, long Bytes)> minutes, params PhaseKind[] kinds) =>
        (long)minutes.Where(one => kinds.Contains(one.Phase)).Average(one => one.Bytes);
}

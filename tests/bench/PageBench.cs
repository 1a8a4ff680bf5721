using System.Diagnostics;
using FilageFuturs.Sessions;
using Microsoft.Playwright;

namespace FilageFuturs.Bench;

/// <summary>The replay's page in Chromium: opened, dragged to random instants until the frame is drawn, and weighed.</summary>
/// <param name="Open">Milliseconds from asking for the page to its first drawn frame, 95th percentile.</param>
/// <param name="Draw">Milliseconds from moving the cursor to the drawn frame, 95th percentile.</param>
/// <param name="Megabytes">Managed memory of the server for one more page that watches.</param>
internal sealed record PageBench(double Open, double Draw, double Megabytes)
{
    private const int Pages = 10;
    private const int Moves = 60;
    private const string Drawn = ".scene[data-version]";

    private const string Move =
        """
        part => new Promise(done => {
          const range = document.querySelector('input[type=range]');
          const scene = document.querySelector('.scene[data-version]');
          const start = performance.now();
          const drawn = new MutationObserver(() => {
            drawn.disconnect();
            requestAnimationFrame(() => done(performance.now() - start));
          });
          drawn.observe(scene, { attributes: true, attributeFilter: ['data-version'] });
          range.value = Math.round(Number(range.min) + part * (Number(range.max) - Number(range.min)));
          range.dispatchEvent(new Event('input', { bubbles: true }));
          range.dispatchEvent(new Event('change', { bubbles: true }));
        })
        """;

    public static async Task<PageBench> Measure(BenchHall hall, SessionId session)
    {
        await using var context = await hall.Browser.NewContextAsync(new() { Locale = "fr-FR", ViewportSize = new() { Width = 1440, Height = 900 } });
        var door = await context.NewPageAsync();
        await door.GotoAsync($"{hall.Address}/e/{session}/{RecordedHour.Facilitator.Text}");
        await door.CloseAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var pages = new List<(IPage Page, double Opened)>();
        while (pages.Count < Pages)
        {
            pages.Add(await Watch(context, $"{hall.Address}/rejeu/{session}"));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        // A tab that is not in front draws once a second: the one measured is the one looked at.
        await pages[0].Page.BringToFrontAsync();
        var moves = await Seek(pages[0].Page);
        return new(
            Figures.P95Of(pages.Select(page => page.Opened)),
            Figures.P95Of(moves),
            Math.Round((after - before) / 1024d / 1024d / Pages, 2));
    }

    private static async Task<(IPage Page, double Opened)> Watch(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var since = Stopwatch.GetTimestamp();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(Drawn).WaitForAsync();
        return (page, Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }

    private static async Task<List<double>> Seek(IPage page)
    {
        var random = new Random(5);
        var moves = new List<double>();
        while (moves.Count < Moves)
        {
            moves.Add(await page.EvaluateAsync<double>(Move, random.NextDouble()));
        }

        return moves;
    }
}

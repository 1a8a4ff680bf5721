namespace FilageFuturs.BrowserTests;

/// <summary>What a projected screen promises besides: nothing to scroll, and everything read from the last row.</summary>
internal static class WallCheck
{
    private const double LeastPixels = 24;

    public static async Task Holds(Visitor wall, string moment, int ceiling)
    {
        await wall.TakesAPicture($"ecran-{moment}");
        await Fits(wall, moment, 1366, 768);
        await Fits(wall, moment, 1920, 1080);
        // As for somebody who chose: the wall then follows the whole page into both ambiences.
        await wall.Page.EvaluateAsync("document.documentElement.dataset.choix = 'programme'");
        await PageCheck.Holds(wall, moment, ceiling);
        await wall.Page.EvaluateAsync("document.documentElement.dataset.choix = 'auto'");
    }

    private static async Task Fits(Visitor wall, string moment, int width, int height)
    {
        await wall.Page.SetViewportSizeAsync(width, height);
        var wrong = await wall.Page.EvaluateAsync<string[]>(
            """
            least => [...document.querySelectorAll('.ecran *')]
              .filter(e => !e.closest('.vh, svg') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
              .flatMap(e => {
                const box = e.getBoundingClientRect(), size = parseFloat(getComputedStyle(e).fontSize) * 1920 / innerWidth;
                const text = e.textContent.trim().slice(0, 40);
                return [
                  ...(size < least - .1 && !e.closest('.legende') ? [`${size.toFixed(1)} px: ${text}`] : []),
                  ...(box.right > innerWidth + 1 || box.bottom > innerHeight + 1 ? [`outside: ${text}`] : []),
                ];
              })
            """,
            LeastPixels);
        Assert.True(wrong.Length == 0, $"{moment}, {width} × {height}: {string.Join(" | ", wrong)}");
    }
}

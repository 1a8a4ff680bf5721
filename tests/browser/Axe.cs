using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>axe, put into the page once and asked there: no page of ours has a frame.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Under a bar that sticks to the edge, a target looks small until one scrolls: it is read again in the middle.
    private const string Ask =
        """
        async colours => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const only = colours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: tags };
          const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
          if (found.passes.length < (colours ? 1 : 5)) return ['axe did not read the page'];
          const wrong = [];
          for (const one of found.violations) {
            for (const node of one.nodes) {
              const element = document.querySelector(node.target[0]);
              if (one.id === 'target-size' && element) {
                element.scrollIntoView({ block: 'center' });
                const again = await axe.run(element, { runOnly: { type: 'rule', values: [one.id] } });
                if (again.violations.length === 0) continue;
              }
              wrong.push(`${one.id}: ${node.html}`);
            }
          }
          return wrong.slice(0, 6);
        }
        """;

    /// <summary>What is wrong, a line a rule.</summary>
    /// <param name="onlyColours">Of a page read before in its other ambience: nothing else has changed.</param>
    public static async Task<string[]> Find(IPage page, bool onlyColours = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Ask, onlyColours);
    }
}

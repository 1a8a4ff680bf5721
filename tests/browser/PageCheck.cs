namespace FilageFuturs.BrowserTests;

/// <summary>What every page promises: axe finds nothing, few nodes, nothing from elsewhere, no sideways scroll.</summary>
internal static class PageCheck
{
    // A colour on its way from one ambience to the other, or a part being drawn, is nobody's look: a tenth of a second without change.
    private const string Settled =
        """
        () => new Promise(done => {
          let quiet = setTimeout(done, 100);
          const busy = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(done, 100); });
          busy.observe(document, { subtree: true, childList: true, attributes: true });
          setTimeout(done, 2000);
        })
          .then(() => Promise.allSettled(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished)))
          .then(() => null)
        """;

    public static async Task Holds(Visitor visitor, string name, int ceiling)
    {
        // The page is asked, not the driver: an event that comes before the driver has seen the page change is one it waits for in vain.
        await visitor.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        foreach (var theme in new[] { "programme", "plateau" })
        {
            await visitor.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            await visitor.Page.EvaluateAsync(Settled);
            var found = await Axe.Find(visitor.Page, onlyColours: theme is "plateau");
            Assert.True(found.Length == 0, $"{name}, {theme}: {string.Join(" | ", found)}");
        }

        await IsLight(visitor, name, ceiling);
    }

    /// <summary>The same without axe, for a width between two that axe has read.</summary>
    public static async Task IsLight(Visitor visitor, string name, int ceiling)
    {
        var nodes = await Nodes(visitor);
        Assert.True(nodes <= ceiling, $"{name}: {nodes} nodes, {ceiling} at most.");
        var (score, requests, kilobytes) = await EcoScore(visitor, nodes);
        Assert.True(score > 80, $"{name}: EcoIndex is {score:0.0}, not A: {nodes} nodes, {requests} requests, {kilobytes:0} kB.");
        var wide = await Sideways(visitor);
        Assert.True(wide.Length == 0, $"{name} scrolls sideways: {string.Join(" | ", wide)}");
        AllowsNobodyElse(visitor.Policy, name);
        Assert.True(visitor.Complaints.Count == 0, $"{name}: {string.Join(" | ", visitor.Complaints)}");
    }

    /// <summary>No script but ours and the one of this answer; a page without a circuit has no inline style either.</summary>
    private static void AllowsNobodyElse(string policy, string name)
    {
        var rules = policy.Split(';', StringSplitOptions.TrimEntries).Select(rule => rule.Split(' '))
            .ToDictionary(rule => rule[0], rule => rule[1..]);
        Assert.True(rules["default-src"] is ["'none'"], $"{name}: {policy}");
        Assert.True(rules["script-src"] is ["'self'", ['\'', 'n', 'o', 'n', 'c', 'e', '-', ..]], $"{name}: {policy}");
        Assert.True(rules["style-src"] is ["'self'"] || rules["connect-src"].Length > 1, $"{name}: {policy}");
        Assert.DoesNotContain(rules, rule => rule.Value.Any(source => source.StartsWith("http", StringComparison.Ordinal) || source is "*"));
    }

    /// <summary>Nodes of the body, without the inside of drawings, as EcoIndex counts.</summary>
    public static Task<int> Nodes(Visitor visitor) => visitor.Page.EvaluateAsync<int>(
        "() => document.body.querySelectorAll('*').length - document.body.querySelectorAll('svg *').length");

    private static async Task<(double Score, int Requests, double Kilobytes)> EcoScore(Visitor visitor, int nodes)
    {
        var requests = await visitor.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').length + 1");
        var bytes = await visitor.Page.EvaluateAsync<double>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        return (EcoIndex.Score(nodes, requests, bytes / 1024), requests, bytes / 1024);
    }

    /// <summary>What sticks out at the right, the innermost first; nothing when the page does not scroll sideways.</summary>
    private static Task<string[]> Sideways(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [
          ...[...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(-3).map(e => e.outerHTML.slice(0, 80)),
          `${document.documentElement.scrollWidth} px`,
        ]
        """);
}

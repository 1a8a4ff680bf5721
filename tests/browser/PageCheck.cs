using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>What every page promises: axe finds nothing, few nodes, nothing from elsewhere, no sideways scroll.</summary>
internal static class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    // A colour on its way from one ambience to the other is nobody's colour.
    private const string Settled =
        "() => Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished))"
        + ".then(() => null)";

    public static async Task Holds(Visitor visitor, string name, int ceiling)
    {
        foreach (var theme in new[] { "programme", "plateau" })
        {
            await visitor.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            await visitor.Page.EvaluateAsync(Settled);
            var found = await visitor.Page.RunAxe(Rules);
            Assert.True(found.Violations.Length == 0, $"{name}, {theme}: {Describe(found)}");
        }

        var nodes = await Nodes(visitor);
        Assert.True(nodes <= ceiling, $"{name}: {nodes} nodes, {ceiling} at most.");
        Assert.True(await EcoScore(visitor, nodes) > 80, $"{name}: EcoIndex is not A.");
        Assert.False(await ScrollsSideways(visitor), $"{name} scrolls sideways.");
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Nodes of the body, without the inside of drawings, as EcoIndex counts.</summary>
    public static Task<int> Nodes(Visitor visitor) => visitor.Page.EvaluateAsync<int>(
        "() => document.body.querySelectorAll('*').length - document.body.querySelectorAll('svg *').length");

    private static async Task<double> EcoScore(Visitor visitor, int nodes)
    {
        var requests = await visitor.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').length + 1");
        var bytes = await visitor.Page.EvaluateAsync<double>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        return EcoIndex.Score(nodes, requests, bytes / 1024);
    }

    private static Task<bool> ScrollsSideways(Visitor visitor) => visitor.Page.EvaluateAsync<bool>(
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    private static string Describe(AxeResult found) => string.Join(
        " | ", found.Violations.Select(one => $"{one.Id}: {string.Join(", ", one.Nodes.Take(3).Select(node => node.Html))}"));
}

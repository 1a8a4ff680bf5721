using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FilageFuturs.ProcessTests.Telemetry;

/// <summary>What an operator is given to watch with, tried on a cluster where people work.</summary>
public sealed partial class DashboardTests(WatchedCluster watched) : IClassFixture<WatchedCluster>
{
    private const int MostSeries = 4000;

    private Prometheus Prometheus => watched.Prometheus;

    [Fact]
    public async Task Every_panel_of_every_dashboard_draws_a_number()
    {
        var queries = Prometheus.Dashboards.SelectMany(Queries).ToList();
        var mute = queries;

        Assert.True(queries.Count > 40, "Hardly any panel was found.");
        await Patience.For(
            async () => (mute = await Mute(mute)).Count is 0,
            () => "Panels that draw nothing:\n" + string.Join('\n', mute.Select(one => $"{one.Panel}: {one.Query}")));
    }

    [Fact]
    public async Task Every_alert_is_weighed_on_measures_that_exist()
    {
        var rules = await Prometheus.Rules();
        await Patience.For(
            async () => (rules = await Prometheus.Rules()).All(rule => rule.GetProperty("health").GetString() is "ok"),
            () => string.Join('\n', rules.Select(rule => rule.ToString())));

        Assert.NotEmpty(rules);
        foreach (var query in rules.Select(rule => rule.GetProperty("query").GetString()!))
        {
            Assert.NotNull(await Prometheus.Ask(query));
            var measures = Measure().Matches(query).Select(match => match.Value).Distinct().ToList();
            Assert.NotEmpty(measures);
            foreach (var measure in measures)
            {
                await Patience.For(
                    async () => await Prometheus.Ask(measure) is { Series: > 0 }, () => $"No process says « {measure} ».");
            }
        }
    }

    [Fact]
    public async Task Promtool_has_nothing_against_what_we_ship_and_each_alert_speaks_on_its_own_bad_day()
    {
        Assert.Equal("", await Prometheus.Check("check", "config", "prometheus.yml"));
        Assert.Equal("", await Prometheus.Check("check", "rules", "alerts.yml"));
        Assert.Equal("", await Prometheus.Check("test", "rules", "alerts.test.yml"));
        Assert.All(await Prometheus.Rules(), rule => Assert.Contains(
            $"name: {rule.GetProperty("name").GetString()}\n", Prometheus.Read("alerts.test.yml"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Measures_are_few_and_hold_no_workshop_no_person_and_no_word()
    {
        var series = await Prometheus.Series();
        var said = string.Join('\n', series.Select(one => one.ToString()));

        Assert.InRange(series.Length, 100, MostSeries);
        Assert.DoesNotContain(WatchedCluster.Name, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(WatchedCluster.Title, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Voix", said, StringComparison.Ordinal);
        Assert.DoesNotContain("/mesures", said, StringComparison.Ordinal);
        Assert.All(watched.Phases, phase => Assert.All([phase.Id.Value, phase.Secret, phase.Code], secret =>
            Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Neither_a_silo_nor_a_web_node_shows_its_measures_without_the_token()
    {
        foreach (var process in watched.Cluster.Silos.Add(watched.Cluster.Web))
        {
            using var http = new HttpClient { BaseAddress = process.Address };
            using var answer = await http.GetAsync("mesures");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsStringAsync());
        }
    }

    private async Task<List<(string Panel, string Query)>> Mute(List<(string Panel, string Query)> asked)
    {
        List<(string Panel, string Query)> mute = [];
        foreach (var one in asked)
        {
            if (await Prometheus.Ask(one.Query) is not { Numbers: > 0 })
            {
                mute.Add(one);
            }
        }

        return mute;
    }

    private static IEnumerable<(string Panel, string Query)> Queries(string dashboard)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(dashboard));
        var panels = json.RootElement.GetProperty("panels").EnumerateArray().ToList();
        Assert.NotEmpty(panels);
        foreach (var panel in panels)
        {
            var targets = panel.GetProperty("targets").EnumerateArray().ToList();
            Assert.NotEmpty(targets);
            foreach (var target in targets)
            {
                // Grafana chooses four scrapes or more: here, everything since the cluster began to live.
                yield return (
                    $"{Path.GetFileName(dashboard)}, {panel.GetProperty("title").GetString()}",
                    target.GetProperty("expr").GetString()!.Replace("$__rate_interval", "2m", StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(@"\b(up|futurs_\w+|dotnet_\w+|orleans_\w+|aspnetcore_\w+|http_\w+)(?=\{)")]
    private static partial Regex Measure();
}

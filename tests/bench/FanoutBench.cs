using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilageFuturs.Bench.Contract;

namespace FilageFuturs.Bench;

/// <summary>
/// A note to the last of the other nineteen, durable: the product beside what people would pick instead, in turn in one
/// run. Server and store have one core, whoever posts has the other. Parts: latency, ramp, overload, circuits.
/// </summary>
internal static class FanoutBench
{
    private const string Ours = "ours";
    private const string Hocuspocus = "hocuspocus-sqlite";
    private const string SignalR = "signalr-pg";

    private const int FirstErrors = 5;

    // The machine changes its pace within minutes: targets take turns, and of each figure the one in the middle is compared.
    private const int LatencyRounds = 5;

    private static readonly string[] Bases = ["socketio-pg", SignalR];
    private static readonly string[] Targets = [Ours, .. Bases, Hocuspocus, "ours-sqlite"];
    private static readonly (int Rooms, double Rate) Calm = (10, 1);
    private static readonly (int Rooms, double Rate) Busy = (10, 5);
    private static readonly string[] Parts = ["latency", "ramp", "overload", "circuits"];

    public static async Task<string> Run(string[] parts)
    {
        var wanted = parts.Length == 0 ? Parts : parts;
        var figures = new JsonObject { ["bench"] = "fanout" };
        if (wanted.Except(["circuits"]).Any())
        {
            var peers = await Peers.Prepare();
            var known = new PeerRuns();
            foreach (var part in wanted.Intersect(["latency", "ramp"]))
            {
                var runs = await peers.Run(part, Targets, part is "latency" ? LatencyRounds : 1);
                known = known.And(runs);
                Report(figures, part, runs);
            }

            if (wanted.Contains("overload"))
            {
                await Overload(figures, peers, known);
            }
        }

        if (wanted.Contains("circuits"))
        {
            var (workshop, grid) = await CircuitsBench.Pace();
            figures["circuits.p95_ms"] = workshop.P95;
            figures["circuits.method"] = CircuitTimes.Method;
            figures["circuits.workshop"] = JsonSerializer.SerializeToNode(workshop, JsonSerializerOptions.Web);
            figures["circuits.grid"] = JsonSerializer.SerializeToNode(grid, JsonSerializerOptions.Web);
        }

        return figures.ToJsonString();
    }

    private static void Report(JsonObject figures, string part, PeerRuns runs)
    {
        if (part is "latency")
        {
            ReportLatency(figures, runs);
            return;
        }

        var steady = runs.Steady(Ours);
        figures["contract.steady_vs_base"] = Ratio(steady, Bases.Max(name => runs.Steady(name)));
        figures["contract.steady_vs_hocuspocus"] = Ratio(steady, runs.Steady(Hocuspocus));
        figures["contract.steady"] = new JsonObject(Targets.Select(name => KeyValuePair.Create(name, (JsonNode?)runs.Steady(name))));
    }

    private static void ReportLatency(JsonObject figures, PeerRuns runs)
    {
        var told = Targets.ToDictionary(name => name, name => new Dictionary<string, ImmutableArray<double>>
        {
            ["p50_1"] = runs.Latencies(name, Calm, "p50"),
            ["p99_1"] = runs.Latencies(name, Calm, "p99"),
            ["p50_5"] = runs.Latencies(name, Busy, "p50"),
            ["p99_5"] = runs.Latencies(name, Busy, "p99"),
            ["cpu_ms"] = runs.Costs(name, Busy),
        });
        double? Middle(string name, string figure) => told[name][figure] is { Length: > 0 } rounds ? Summary.Median(rounds) : null;
        figures["contract.p50_vs_base"] = Ratio(Middle(Ours, "p50_1"), Bases.Min(name => Middle(name, "p50_1")));
        figures["contract.p99_vs_base"] = Ratio(Middle(Ours, "p99_5"), Bases.Min(name => Middle(name, "p99_5")));
        figures["contract.p99_vs_hocuspocus"] = Ratio(Middle(Ours, "p99_5"), Middle(Hocuspocus, "p99_5"));
        figures["contract.cpu_vs_signalr_pg"] = Ratio(Middle(Ours, "cpu_ms"), Middle(SignalR, "cpu_ms"));
        figures["contract.latency"] = new JsonObject(Targets.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject(
            told[name].Keys.Select(figure => KeyValuePair.Create(figure, (JsonNode?)Middle(name, figure))))
        {
            ["late"] = runs.Late(name),
            ["rounds"] = JsonSerializer.SerializeToNode(told[name]),
        })));
    }

    /// <summary>
    /// Twice what the better base can do: how much is acknowledged there, what refuses the rest, and how soon it all is in
    /// everybody's hands.
    /// </summary>
    private static async Task Overload(JsonObject figures, Peers peers, PeerRuns known)
    {
        var most = Bases.Max(name => known.Steady(name)) ?? throw new InvalidOperationException("Overload follows ramp.");
        var runs = await peers.Run("latency", [Ours], rate: most * 2 / (10 * 20));
        var run = runs.Of(Ours, "latency").Single();
        var (notes, unanswered) = (run["notes"]!.GetValue<int>(), run["noAck"]!.GetValue<int>());
        figures["contract.overload"] = new JsonObject
        {
            ["offered"] = most * 2,
            ["sent"] = run["sentPerS"]!.GetValue<double>(),
            ["notes"] = notes,
            ["accepted"] = notes - unanswered,
            ["not_acknowledged"] = unanswered,
            ["errors"] = JsonSerializer.SerializeToNode(run["errors"]!.AsArray().Take(FirstErrors).Select(error => (string?)error)),
            ["fanout_max_ms"] = run["fanout"]!["max"]?.GetValue<double>(),
            ["ack_p99_ms"] = run["ack"]!["p99"]?.GetValue<double>(),
            ["lost_acknowledged"] = run["lostAcknowledged"]!.GetValue<int>(),
        };
    }

    private static double? Ratio(double? ours, double? theirs) =>
        ours is { } mine && theirs is > 0 and var other ? Math.Round(mine / other, 2) : null;
}

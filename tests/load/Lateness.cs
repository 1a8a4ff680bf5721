using System.Text.Json;
using FilageFuturs.Bench;

namespace FilageFuturs.Load;

/// <summary>
/// How late chained phases of ten seconds end, by the log: in quiet, and when a silo is killed two seconds before the phases of all
/// rooms end, those that it owns among them.
/// </summary>
internal static class Lateness
{
    private const int Quiet = 100;
    private const int Together = 20;

    private static readonly TimeSpan Phase = Limits.ShortestPhase;
    private static readonly TimeSpan Life = Phase + Limits.Grace;
    private static readonly TimeSpan Warning = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    public static async Task<bool> Run(int kills)
    {
        var server = new Postgres();
        await server.InitializeAsync();
        try
        {
            await using var cluster = await Cluster.Start(server, webs: 0);
            var log = StoredLog.InPostgres(cluster.Connection);
            var quiet = await InQuiet(cluster, log);
            var killed = new List<double>();
            for (var kill = 0; kill < kills; kill++)
            {
                killed.AddRange(await Killed(cluster, log, cluster.Silos[kill % cluster.Silos.Length]));
            }

            Console.WriteLine(JsonSerializer.Serialize(new
            {
                bench = "lateness",
                ends = quiet.Count,
                p50_ms = Figures.PercentileOf(quiet, 0.5),
                p99_ms = Figures.PercentileOf(quiet, 0.99),
                max_ms = Figures.PercentileOf(quiet, 1),
                kills,
                killed_ends = killed.Count,
                killed_p50_ms = Figures.PercentileOf(killed, 0.5),
                killed_max_ms = Figures.PercentileOf(killed, 1),
            }));
            return killed.Count == kills * Together;
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<List<double>> InQuiet(Cluster cluster, StoredLog log)
    {
        await using var client = await cluster.Connect();
        var rooms = await Open(client.Grains, Quiet);
        foreach (var room in rooms)
        {
            await room.Start(client.Grains);
            await Task.Delay(Phase / Quiet);
        }

        await Task.Delay(Life * 3);
        return await Read(log, rooms);
    }

    private static async Task<List<double>> Killed(Cluster cluster, StoredLog log, WebProcess victim)
    {
        List<Clocked> rooms;
        await using (var client = await cluster.Connect())
        {
            rooms = await Open(client.Grains, Together);
            await Task.WhenAll(rooms.Select(room => room.Start(client.Grains)));
            await Task.Delay(Life - Warning);
        }

        await victim.Kill();
        await Task.Delay(Warning + Enough);
        var late = await Read(log, rooms, onlyFirst: true);
        await victim.Start();
        return late;
    }

    private static async Task<List<Clocked>> Open(IGrainFactory grains, int count) =>
        [.. await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Clocked.Open(grains)))];

    private static async Task<List<double>> Read(StoredLog log, List<Clocked> rooms, bool onlyFirst = false)
    {
        var late = new List<double>();
        foreach (var room in rooms)
        {
            var inspection = new Inspection();
            inspection.Follow(await log.Read(room.Id.Value), DateTimeOffset.MinValue);
            late.AddRange(inspection.Lateness.Take(onlyFirst ? 1 : int.MaxValue).Select(one => one.TotalMilliseconds));
        }

        return late;
    }

    /// <summary>A workshop without anybody, that the clock alone leads.</summary>
    private sealed record Clocked(SessionId Id, Secret Facilitator)
    {
        public static async Task<Clocked> Open(IGrainFactory grains)
        {
            var id = SessionId.New();
            var kit = (await grains.Kit(KnownKits.QuelsFuturs).See())!;
            var opened = await grains.Session(id).Open(new(
                "opening", kit.Id, "À l’heure", null, [.. kit.Phases.Select(phase => new PlannedPhase(phase.Id, Phase, PhaseMode.Chain))],
                4, 1, 4, null, IsRehearsal: false));
            return new(id, opened.Links!.Facilitator!.Value);
        }

        public Task Start(IGrainFactory grains) => grains.Phases(Id).Start(Facilitator);
    }
}

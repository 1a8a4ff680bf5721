using System.Text.Json;
using FilageFuturs.Silo.EventLog;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.Bench;

/// <summary>The log beside its baseline, one after the other in short runs; medians of the runs.</summary>
internal static class LogBench
{
    private const int Runs = 5;
    private const string Baseline = "naive: one pooled connection and one transaction per append, same settings";

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(500);

    private static readonly Shape[] Shapes =
    [
        new("1 stream x 1 caller", Streams: 1, Callers: 1),
        new("1 stream x 20 callers", Streams: 1, Callers: 20),
        new("1 stream x 20 callers ahead", Streams: 1, Callers: 20, Ahead: true),
        new("200 streams x 1 caller", Streams: 200, Callers: 1),
    ];

    public static async Task<string> Run()
    {
        var folder = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
        try
        {
            await using var services = Open(Path.Combine(folder, "log"));
            var log = services.GetRequiredService<IEventLog>();
            await using (var other = Open(Path.Combine(folder, "naive")))
            {
                // Makes the same tables, then leaves the file to the baseline.
                other.GetRequiredService<IEventLog>();
            }

            using var naive = new NaiveAppends(Path.Combine(folder, "naive", "filagefuturs.db"));
            return Told("log", new { cases = await Compare(log.Append, naive.Append) });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Both stores, each beside what one would write first on the same database.</summary>
    public static async Task<string> Stores()
    {
        var folder = Directory.CreateTempSubdirectory("filagefuturs-bench-").FullName;
        try
        {
            await using var services = Open(Path.Combine(folder, "log"));
            await using (var other = Open(Path.Combine(folder, "naive")))
            {
                other.GetRequiredService<IEventLog>();
            }

            using var naive = new NaiveAppends(Path.Combine(folder, "naive", "filagefuturs.db"));
            var sqlite = await Compare(services.GetRequiredService<IEventLog>().Append, naive.Append);
            return Told("store", new { sqlite, postgres = await OnPostgres() });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<object>> OnPostgres()
    {
        await using var server = await BenchPostgres.Start();
        var (ours, theirs) = (await Raised(server, "log"), await Raised(server, "naive"));
        await using (ours)
        await using (theirs)
        {
            using var meters = new ServiceCollection().AddMetrics().AddSingleton<EventLogMetrics>().BuildServiceProvider();
            await using var log = new PostgresEventLog(ours, meters.GetRequiredService<EventLogMetrics>());
            return await Compare(log.Append, new NaivePostgres(theirs).Append);
        }
    }

    private static async Task<NpgsqlDataSource> Raised(BenchPostgres server, string name)
    {
        var source = PostgresHosting.Source(await server.Database(name));
        await PostgresSchema.Raise(source, CancellationToken.None);
        return source;
    }

    private static string Told(string bench, object figures) => JsonSerializer.Serialize(
        new { bench, rate = "appends/s", latency = "ms", baseline = Baseline, runs = Runs, figures }, JsonSerializerOptions.Web);

    private static ServiceProvider Open(string folder) =>
        new ServiceCollection().AddEventLog(new(), folder).BuildServiceProvider();

    private static async Task<List<object>> Compare(Append log, Append naive)
    {
        // The naive baseline blocks one thread a caller: it must not wait for the pool to grow.
        ThreadPool.SetMinThreads(256, 256);
        var cases = new List<object>();
        foreach (var shape in Shapes)
        {
            await AppendLoad.Run(log, shape, WarmUp);
            await AppendLoad.Run(naive, shape with { Ahead = false }, WarmUp);
            var (ours, theirs) = (new List<Figures>(), new List<Figures>());
            for (var run = 0; run < Runs; run++)
            {
                ours.Add(await AppendLoad.Run(log, shape, Length));
                theirs.Add(await AppendLoad.Run(naive, shape with { Ahead = false }, Length));
            }

            var (mine, yours) = (Figures.Median(ours), Figures.Median(theirs));
            cases.Add(new { shape.Name, log = mine, naive = yours, ratio = Math.Round(mine.PerSecond / yours.PerSecond, 2) });
        }

        return cases;
    }
}

/// <param name="Callers">Of one stream: they take turns, as commands do in front of a grain; waiting counts.</param>
/// <param name="Ahead">They take the next version without waiting for the answer to the one before. The baseline cannot.</param>
internal sealed record Shape(string Name, int Streams, int Callers, bool Ahead = false);

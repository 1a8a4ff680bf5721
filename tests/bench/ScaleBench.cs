using System.Net;
using System.Text.Json;
using FilageFuturs.Bench.Contract;
using FilageFuturs.Sessions;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace FilageFuturs.Bench;

/// <summary>
/// Rooms of seventeen people at workshop pace on one silo, then on two: one act each 5 s, those who write are seen
/// writing. The web node's feeds run in this process and are not counted: see circuits for what a screen costs.
/// </summary>
internal static class ScaleBench
{
    private const int Rooms = 30;
    private const int People = 17;
    private const double ActsPerSecond = 0.2;
    private const int Seconds = 40;

    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "../../web");

    public static async Task<string> Run()
    {
        var (one, two) = (await Measure(1), await Measure(2));
        return JsonSerializer.Serialize(new
        {
            bench = "scale",
            rooms = Rooms,
            people = People,
            one_silo = one,
            two_silos = two,
            cores_of_silos_and_database_for_1000_rooms = Math.Round(1000 * two.All / 3600, 1),
            method = "CPU seconds of silos and PostgreSQL, web nodes left out, for one hour of one room, an act per person every 5 s",
        });
    }

    private static async Task<Cost> Measure(int count)
    {
        await using var server = await BenchPostgres.Start();
        var database = await server.Database("scale");
        var silos = new List<ClusterSilo>();
        for (var rank = 0; rank < count; rank++)
        {
            silos.Add(new(Published, database));
            await silos[^1].IsReady();
        }

        using var node = Host.CreateDefaultBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseOrleansClient(client => client
                .UseStaticClustering([.. silos.Select(silo => new IPEndPoint(IPAddress.Loopback, silo.Gateway))])
                .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = "filage-futurs"))
            .Build();
        await node.StartAsync();
        var cost = await Measure(node.Services.GetRequiredService<IGrainFactory>(), [.. silos.Select(silo => silo.Id)], server.Process);
        await node.StopAsync();
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        return cost;
    }

    private static async Task<Cost> Measure(IGrainFactory grains, int[] silos, int database)
    {
        var (ledger, feeds) = (new Ledger(People), new SessionFeeds(grains, TimeProvider.System, new(new Meters()), NullLogger<SessionFeeds>.Instance));
        var tabs = new List<Tab>();
        for (var room = 0; room < Rooms; room++)
        {
            tabs.AddRange(await OpenedRoom.Open(grains, feeds, ledger, SessionId.New(), room, People));
        }

        tabs.ForEach(tab => tab.ShowsTyping = true);
        await Pace.Run(tabs, ActsPerSecond, 5);
        var first = ledger.Count;
        var before = (Silos: Machine.Processor(silos), Database: Machine.Processor([database]));
        await Pace.Run(tabs, ActsPerSecond, Seconds);
        var hours = Seconds / 3600.0 * Rooms;
        var cost = new Cost(
            Math.Round((Machine.Processor(silos) - before.Silos) / hours, 1),
            Math.Round((Machine.Processor([database]) - before.Database) / hours, 1),
            Summary.Of(ledger.Range(first, ledger.Count).Where(note => note.Left == 0).Select(note => note.FanOut)).P95);
        await Task.WhenAll(tabs.Select(tab => tab.Leave()));
        return cost;
    }

    /// <param name="Silo">CPU seconds of the silos for one session-hour.</param>
    /// <param name="Database">The same of PostgreSQL.</param>
    /// <param name="P95">Milliseconds until the last of the others had the word.</param>
    private sealed record Cost(double Silo, double Database, double? P95)
    {
        public double All => Silo + Database;
    }
}

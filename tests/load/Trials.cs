namespace FilageFuturs.Load;

/// <summary>Which faults there are, and the product that each wants.</summary>
internal static class Trials
{
    private const int Webs = 2;
    private const int EmbeddedMegabytes = 64;
    private const int ServerMegabytes = 256;

    private static readonly Dictionary<string, Func<int, Task<bool>>> All = new()
    {
        ["alone"] = Alone,
        ["silo"] = count => Together("silo", count, (cluster, _, _) => new DeadSilo(cluster)),
        ["web"] = count => Together("web", count, (cluster, _, _) => new DeadWeb(cluster.Webs)),
        ["postgres"] = count => Together("postgres", count, (_, _, server) => new DeadServer(server)),
        ["frozen"] = count => Together("frozen", count, (cluster, _, _) => new Frozen([.. cluster.Silos, .. cluster.Webs])),
        ["rolling"] = count => Together("rolling", count, (cluster, _, _) => new Rolling(cluster)),
        ["moved"] = count => Together("moved", count, (cluster, theatre, _) => new Moved(cluster, theatre)),
        ["disk"] = FullDisk,
        ["disk-postgres"] = FullServerDisk,
        ["cut"] = Cut,
        ["clock"] = Clock,
        ["lateness"] = Lateness.Run,
    };

    public static IEnumerable<string> Kinds => All.Keys;

    public static Func<int, Task<bool>>? Of(string kind) => All.GetValueOrDefault(kind);

    private static async Task<bool> Alone(int count)
    {
        var process = new WebProcess();
        await process.Start();
        await using var theatre = await Theatre.Of(process);
        return await Run("alone", count, theatre, new DeadWeb([process]));
    }

    private static async Task<bool> FullDisk(int count)
    {
        await using var disk = await SmallDisk.Lay(EmbeddedMegabytes);
        var process = new WebProcess(new Dictionary<string, string> { ["DataFolder"] = disk.Folder });
        await process.Start();
        await using var theatre = await Theatre.Of(process);
        return await Run("disk", count, theatre, new FullDisk(disk));
    }

    private static async Task<bool> FullServerDisk(int count)
    {
        await using var disk = await SmallDisk.Lay(ServerMegabytes);
        return await Together("disk-postgres", count, (_, _, server) => new FullDisk(disk, server), new() { Folder = disk.Folder });
    }

    private static async Task<bool> Cut(int count)
    {
        await using var network = await PrivateNetwork.Lay(2);
        var server = new Postgres { Address = PrivateNetwork.Bridge };
        return await Together("cut", count, (cluster, _, _) => new CutNetwork(network, cluster), server, network.Places);
    }

    private static async Task<bool> Clock(int count)
    {
        using var first = new ThrownClock();
        using var second = new ThrownClock();
        return await Together("clock", count, (_, _, _) => new WrongClock([first, second]), new(), [first.Place, second.Place]);
    }

    private static Task<bool> Together(string kind, int count, Func<Cluster, Theatre, Postgres, IFault> fault) =>
        Together(kind, count, fault, new());

    private static async Task<bool> Together(
        string kind, int count, Func<Cluster, Theatre, Postgres, IFault> fault, Postgres server, params ImmutableArray<Place> silos)
    {
        await server.InitializeAsync();
        try
        {
            var cluster = await Cluster.Start(server, Webs, silos);
            await using var theatre = await Theatre.Of(cluster);
            return await Run(kind, count, theatre, fault(cluster, theatre, server));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<bool> Run(string kind, int count, Theatre theatre, IFault fault)
    {
        var trial = new Trial(kind, theatre, fault);
        await trial.Run(count);
        Console.WriteLine(trial.Json());
        return trial.Holds;
    }
}

using System.Diagnostics;

namespace FilageFuturs.Load;

/// <summary>What only root may lay out and break: networks, disks, clocks. Everything is taken away again.</summary>
internal static class Ground
{
    public static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode is not 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
        }
    }
}

/// <summary>A disk of its own, in memory, that can be filled.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Piece = 64 * 1024;

    private readonly string _mount = Directory.CreateTempSubdirectory("futurs-disk-").FullName;

    public string Folder => Path.Combine(_mount, "data");

    private string Ballast => Path.Combine(_mount, "ballast");

    public static async Task<SmallDisk> Lay(int megabytes)
    {
        var disk = new SmallDisk();
        await Ground.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk._mount);
        Directory.CreateDirectory(disk.Folder);
        return disk;
    }

    /// <summary>Not a byte is left.</summary>
    public async Task Fill()
    {
        await using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = new byte[Piece]; piece.Length > 0;)
        {
            try
            {
                await ballast.WriteAsync(piece);
            }
            catch (IOException)
            {
                piece = new byte[piece.Length / 2];
            }
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        // A process that was killed lets go of its files in its own time.
        await Ground.Run("umount", "--lazy", _mount);
        Directory.Delete(_mount);
    }
}

/// <summary>A network of this machine alone: a bridge, and a place of its own for each silo.</summary>
internal sealed class PrivateNetwork : IAsyncDisposable
{
    public const string Bridge = "10.77.19.1";

    private readonly string _name = $"ff{Environment.ProcessId % 100_000}";

    public ImmutableArray<Place> Places { get; private set; } = [];

    public static async Task<PrivateNetwork> Lay(int places)
    {
        var network = new PrivateNetwork();
        await Ground.Run("ip", "link", "add", network._name, "type", "bridge");
        await Ground.Run("ip", "address", "add", $"{Bridge}/24", "dev", network._name);
        await Ground.Run("ip", "link", "set", network._name, "up");
        for (var rank = 0; rank < places; rank++)
        {
            await network.Add(rank);
        }

        return network;
    }

    /// <summary>The first two places no longer hear each other; everybody else hears both.</summary>
    public Task Cut() => Route("add");

    public Task Mend() => Route("del");

    public async ValueTask DisposeAsync()
    {
        foreach (var rank in Enumerable.Range(0, Places.Length))
        {
            await Ground.Run("ip", "netns", "del", $"{_name}n{rank}");
        }

        await Ground.Run("ip", "link", "del", _name);
    }

    private async Task Add(int rank)
    {
        var (space, cable, address) = ($"{_name}n{rank}", $"{_name}v{rank}", $"10.77.19.{rank + 2}");
        await Ground.Run("ip", "netns", "add", space);
        await Ground.Run("ip", "link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", space);
        await Ground.Run("ip", "link", "set", cable, "master", _name, "up");
        string[] inside = ["-n", space];
        await Ground.Run("ip", [.. inside, "address", "add", $"{address}/24", "dev", "eth0"]);
        await Ground.Run("ip", [.. inside, "link", "set", "eth0", "up"]);
        await Ground.Run("ip", [.. inside, "link", "set", "lo", "up"]);
        Places = Places.Add(new(address, ["ip", "netns", "exec", space]));
    }

    private async Task Route(string verb)
    {
        await Ground.Run("ip", "-n", $"{_name}n0", "route", verb, "blackhole", $"{Places[1].Address}/32");
        await Ground.Run("ip", "-n", $"{_name}n1", "route", verb, "blackhole", $"{Places[0].Address}/32");
    }
}

/// <summary>A clock that can be thrown for one process (Debian's libfaketime).</summary>
internal sealed class ThrownClock : IDisposable
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    private readonly string _file = Path.GetTempFileName();

    public ThrownClock() => Throw(TimeSpan.Zero);

    public Place Place => new(Place.Here.Address,
    [
        "env", $"LD_PRELOAD={Library}", $"FAKETIME_TIMESTAMP_FILE={_file}", "FAKETIME_CACHE_DURATION=1", "FAKETIME_DONT_FAKE_MONOTONIC=1",
    ]);

    public void Throw(TimeSpan by) => File.WriteAllText(_file, $"{(by < TimeSpan.Zero ? "-" : "+")}{by.Duration().TotalSeconds}s");

    public void Dispose() => File.Delete(_file);
}

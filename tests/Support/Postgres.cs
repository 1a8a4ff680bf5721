using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FilageFuturs.Tests.Support;

/// <summary>A PostgreSQL server of our own, from Debian's binaries, on loopback, gone with the tests.</summary>
public sealed class Postgres : IAsyncLifetime
{
    private const string Owner = "postgres";

    private readonly int _port = FreePort.Next();
    private int _databases;

    /// <summary>Of its own, and removed with it.</summary>
    public string Folder { get; init; } = Directory.CreateTempSubdirectory("filagefuturs-pg-").FullName;

    /// <summary>Where it listens: loopback, or an address that only this machine's own processes have.</summary>
    public string Address { get; init; } = "127.0.0.1";

    private static string Binaries => Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(Folder, "data");

    public async Task InitializeAsync()
    {
        if (IsRoot)
        {
            await Run("chown", Owner, Folder);
        }

        await AsOwner("initdb", "-D", Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        await File.AppendAllTextAsync(Path.Combine(Data, "pg_hba.conf"), "host all all samenet trust\n");
        await Start();
    }

    public Task Start() => AsOwner(
        "pg_ctl", "-s", "-D", Data, "-w", "-l", Path.Combine(Folder, "log"), "-o",
        $"-p {_port} -c listen_addresses={Address} -c unix_socket_directories= -c max_connections=100", "start");

    /// <summary>SIGKILL to the server: its workers follow, nothing is flushed.</summary>
    public async Task Kill()
    {
        var number = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
        using var server = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>Away for a moment: whoever held a connection holds a dead one.</summary>
    public async Task ComeBack()
    {
        await Kill();
        await Start();
    }

    /// <summary>On a full disk a server may neither go on nor recover: it is for whoever watches over it to start it again.</summary>
    public async Task StartIfItGaveUp()
    {
        if (!File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await Start();
        }
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsOwner("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A new empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> Database()
    {
        var name = $"essai{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(Connection(Owner));
        await using var create = source.CreateCommand($"create database {name} strategy wal_log");
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    private string Connection(string database) =>
        $"Host={Address};Port={_port};Username={Owner};Database={database};Pooling=true";

    // A server refuses to run as root.
    private static Task AsOwner(string program, params string[] arguments) => IsRoot
        ? Run("runuser", ["-u", Owner, "--", Path.Combine(Binaries, program), .. arguments])
        : Run(Path.Combine(Binaries, program), arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0, $"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
    }
}

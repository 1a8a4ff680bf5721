using System.Diagnostics;
using Npgsql;

namespace FilageFuturs.Bench;

/// <summary>A PostgreSQL server of our own, from Debian's binaries, on loopback, gone with the figures.</summary>
internal sealed class BenchPostgres : IAsyncDisposable
{
    private const string Owner = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("filagefuturs-bench-pg-").FullName;
    private readonly int _port = FreePort.Next();

    private BenchPostgres()
    {
    }

    public int Process { get; private set; }

    private static string Binaries => Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<BenchPostgres> Start()
    {
        var server = new BenchPostgres();
        if (Environment.UserName == "root")
        {
            await Run("chown", Owner, server._folder);
        }

        await AsOwner("initdb", "-D", server.Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await AsOwner(
            "pg_ctl", "-D", server.Data, "-w", "-l", Path.Combine(server._folder, "log"), "-o",
            $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200", "start");
        server.Process = int.Parse(
            File.ReadLines(Path.Combine(server.Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
        return server;
    }

    /// <summary>A new empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> Database(string name)
    {
        await using var source = NpgsqlDataSource.Create(Connection(Owner));
        await using var create = source.CreateCommand($"create database {name} strategy wal_log");
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={Owner};Database={database};Pooling=true";

    // A server refuses to run as root.
    private static Task AsOwner(string program, params string[] arguments) => Environment.UserName == "root"
        ? Run("runuser", ["-u", Owner, "--", Path.Combine(Binaries, program), .. arguments])
        : Run(Path.Combine(Binaries, program), arguments);

    // Its words go to the error stream: the last line of the other one is the figures.
    private static async Task Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >&2", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
        }
    }
}

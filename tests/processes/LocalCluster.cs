using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;

namespace FilageFuturs.ProcessTests;

/// <summary>deploy/local-cluster.sh: PostgreSQL, two silos, two web nodes and nginx, each a process of its own.</summary>
internal sealed partial class LocalCluster : IAsyncDisposable
{
    private const string Program = "local-cluster.sh";
    private const int Dead = 6;

    // Who leaves by itself stands there as the only one who said so.
    private const string Itself = "address || ':' || port || '@' || generation || ',%' or suspecttimes like '%|%'";

    public static readonly ImmutableArray<string> Nodes = ["web-1", "silo-1", "web-2", "silo-2"];

    // A silo that lives for half a minute never pays back being compiled well.
    private static readonly Dictionary<string, string> Settings = new() { ["Cluster__DrainSeconds"] = "1", ["DOTNET_TC_QuickJit"] = "1" };

    private readonly string _folder = Directory.CreateTempSubdirectory("futurs-cluster-").FullName;

    public static string Build => Path.GetDirectoryName(Script.Meta("WebProgram"))!;

    public Uri Address { get; private set; } = null!;

    public string OpeningLink { get; private set; } = "";

    private Dictionary<string, string> Chosen => File.ReadLines(Path.Combine(_folder, "cluster.env"))
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private string Database =>
        $"Host=127.0.0.1;Port={Chosen["postgres_port"]};Username=filagefuturs;Password={Chosen["postgres_password"]};"
        + "Database=filagefuturs;Pooling=false";

    public async Task Start()
    {
        var said = (await Do("start", "--app", Build)).Well();
        Address = new(Ready().Match(said).Groups[1].Value + "/");
        OpeningLink = Opening().Match(said).Value;
    }

    public async Task Restart(string name) => (await Do("restart", name)).Well();

    /// <param name="build">The folder of another build, which it is started from.</param>
    public async Task Upgrade(string name, string build) => (await Do("restart", name, "--app", build)).Well();

    public async Task Stop() => (await Do("stop")).Well();

    /// <param name="signal">As « kill » names it, to that one process alone: STOP, KILL.</param>
    public Task Signal(string name, string signal)
    {
        var id = File.ReadAllText(Path.Combine(_folder, "run", $"{name}.pid")).Split(' ')[0];
        return Process.Start("kill", [$"-{signal}", id]).WaitForExitAsync();
    }

    public Task<Ended> Status() => Do("status");

    public Task<Client> Connect()
    {
        var chosen = Chosen;
        return Client.Connect(chosen["cluster_id"], ((IEnumerable<string>)["silo_1_gateway", "silo_2_gateway"])
            .Select(name => new IPEndPoint(IPAddress.Loopback, int.Parse(chosen[name], CultureInfo.InvariantCulture))));
    }

    public Task<bool> IsReady(string node) => Answers(new($"http://127.0.0.1:{Chosen[node.Replace('-', '_') + "_port"]}/sante/pret"));

    /// <summary>Silos that are out of the cluster, and how many of them another had to declare dead.</summary>
    public async Task<(long Gone, long Accused)> Left()
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var command = source.CreateCommand(
            $"select count(*), count(*) filter (where suspecttimes not like {Itself}) from cluster_silo where status = {Dead}");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Processes that were started from this folder and still run.</summary>
    public IEnumerable<string> Running() =>
        from process in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _)
        let line = Says(Path.Combine(process, "cmdline"))
        where line.Contains(_folder, StringComparison.Ordinal)
            || Says(Path.Combine(process, "environ")).Contains(_folder, StringComparison.Ordinal)
        select line.Replace('\0', ' ');

    public async ValueTask DisposeAsync()
    {
        await Do("stop");
        Directory.Delete(_folder, recursive: true);
    }

    private Task<Ended> Do(string command, params string[] more) => Script.Run(Program, Settings, [command, _folder, .. more]);

    private static async Task<bool> Answers(Uri address)
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Says(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"Ready: (\S+)")]
    private static partial Regex Ready();

    [GeneratedRegex(@"http\S+/ouvrir\?cle=\S+")]
    private static partial Regex Opening();
}

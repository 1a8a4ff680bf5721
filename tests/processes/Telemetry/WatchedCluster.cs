using FilageFuturs.Silo.Hosting;
using FilageFuturs.Tests.Hosting;
using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests.Telemetry;

/// <summary>Two silos and a web node with life in them, over TLS, read by Prometheus: one for all tests of this folder.</summary>
public sealed class WatchedCluster : IAsyncLifetime, IDisposable
{
    /// <summary>Names, words and titles that no measure may hold.</summary>
    public const string Name = "Bérengère-Vigie";
    public const string Title = "Atelier du Guet-Apens";

    private const string Token = "jeton-de-lecture-pour-cet-essai";
    private const int Rooms = 6;

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1.5);

    private readonly Postgres _server = new();
    private readonly Workshop _workshop = new();
    private readonly OwnAuthority _authority = new("vigie");
    private Cluster? _cluster;
    private Client? _client;
    private OpenPage? _page;
    private Prometheus? _prometheus;

    internal Cluster Cluster => _cluster!;

    internal Prometheus Prometheus => _prometheus!;

    internal List<ShortPhase> Phases { get; } = [];

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _cluster = await Cluster.Start(_server, settings: Settings());
        _client = await _cluster.Connect(client => client.UseSiloTls(_authority.Settings("client")));
        _prometheus = await Prometheus.Start(
            Token, [.. _cluster.Silos.Select(silo => ("silo", silo.Address)), ("web", _cluster.Web.Address)]);
        await _workshop.Open(_client.Grains);
        using var until = new CancellationTokenSource(Rooms * Apart);
        var writing = _workshop.Write(_client.Grains, until.Token);

        // Some seconds apart: whoever reads sees the measures grow, whichever silo has the workshops.
        using var visitor = new HttpClient { BaseAddress = _cluster.Web.Address };
        foreach (var _ in Enumerable.Range(0, Rooms))
        {
            await visitor.GetStringAsync("");
            Phases.Add(new());
            await Phases[^1].Open(_client.Grains, Title);
            await Task.Delay(Apart);
        }

        await writing;
        _page = await OpenPage.Join(new Uri(_cluster.Web.Address, Phases[^1].Invitation).ToString(), Name);
    }

    public async Task DisposeAsync()
    {
        foreach (var one in new IAsyncDisposable?[] { _page, _prometheus, _client, _cluster })
        {
            await (one?.DisposeAsync() ?? default);
        }

        await _server.DisposeAsync();
    }

    public void Dispose() => _authority.Dispose();

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["Telemetry__ScrapeToken"] = Token,
            ["Telemetry__Logs"] = "json",
        };
        foreach (var (name, value) in OwnAuthority.Variables(_authority.Settings("node")))
        {
            settings[name] = value;
        }

        return settings;
    }
}

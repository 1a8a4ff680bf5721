using System.Security.Cryptography;
using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>Two silos and web nodes, each a process of its own, on one database.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Name = "essai";

    private readonly IReadOnlyDictionary<string, string> _shared;

    private Cluster(IReadOnlyDictionary<string, string> shared, ImmutableArray<Place> silos, int webs)
    {
        _shared = shared;
        Silos = [.. silos.Select(Silo)];
        Webs = [.. Enumerable.Range(0, webs).Select(_ => new WebProcess(With("web")))];
    }

    public ImmutableArray<WebProcess> Silos { get; private set; }

    public ImmutableArray<WebProcess> Webs { get; private set; }

    public WebProcess Web => Webs[0];

    /// <summary>The string that everybody's database answers to.</summary>
    public string Connection => _shared["Postgres__Connection"];

    /// <param name="settings">Of every process, beside what makes them a cluster.</param>
    public static async Task<Cluster> Start(
        Postgres server,
        int webs = 1,
        ImmutableArray<Place> silos = default,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        var shared = new Dictionary<string, string>(settings ?? ImmutableDictionary<string, string>.Empty)
        {
            ["Cluster__Id"] = Name,
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = await server.Database(),
            ["Links__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        };
        var cluster = new Cluster(shared, silos.IsDefaultOrEmpty ? [Place.Here, Place.Here] : silos, webs);
        try
        {
            await Task.WhenAll(cluster.Silos.Select(one => one.Start()));
            await Task.WhenAll(cluster.Webs.Select(one => one.Start()));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything is killed, and starts again on ports that nobody knows.</summary>
    public async Task Move()
    {
        await Task.WhenAll(Silos.Concat(Webs).Select(one => one.DisposeAsync().AsTask()));
        (Silos, Webs) = ([.. Silos.Select(_ => Silo(Place.Here))], [.. Webs.Select(_ => new WebProcess(With("web")))]);
        await Task.WhenAll(Silos.Concat(Webs).Select(one => one.Start()));
    }

    public Task<Client> Connect(Action<IClientBuilder>? more = null) =>
        Client.Connect(Name, Silos.Select(silo => silo.GatewayAddress), more);

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Webs.Concat(Silos))
        {
            await one.DisposeAsync();
        }
    }

    private WebProcess Silo(Place place) => new(With("silo", ("Silo__Address", place.Address)), place);

    private Dictionary<string, string> With(string role, params (string Name, string Value)[] more) =>
        new(_shared.Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value)))) { ["Cluster__Role"] = role };
}

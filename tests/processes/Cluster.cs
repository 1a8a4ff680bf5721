using System.Security.Cryptography;
using FilageFuturs.Tests.Support;

namespace FilageFuturs.ProcessTests;

/// <summary>Two silos and a web node, each a process of its own, on one database.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Name = "essai";

    private Cluster(WebProcess first, WebProcess second, WebProcess web)
    {
        Silos = [first, second];
        Web = web;
    }

    public ImmutableArray<WebProcess> Silos { get; }

    public WebProcess Web { get; }

    /// <param name="settings">Of every process, beside what makes them a cluster.</param>
    public static async Task<Cluster> Start(Postgres server, IReadOnlyDictionary<string, string>? settings = null)
    {
        var shared = new Dictionary<string, string>(settings ?? ImmutableDictionary<string, string>.Empty)
        {
            ["Cluster__Id"] = Name,
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = await server.Database(),
            ["Links__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Silo__Address"] = "127.0.0.1",
        };
        var silo = new Dictionary<string, string>(shared) { ["Cluster__Role"] = "silo" };
        var cluster = new Cluster(new(silo), new(silo), new(new Dictionary<string, string>(shared) { ["Cluster__Role"] = "web" }));
        await Task.WhenAll(cluster.Silos.Select(one => one.Start()));
        await cluster.Web.Start();
        return cluster;
    }

    public Task<Client> Connect() => Client.Connect(Name, Silos.Select(silo => silo.Gateway));

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        foreach (var silo in Silos)
        {
            await silo.DisposeAsync();
        }
    }
}

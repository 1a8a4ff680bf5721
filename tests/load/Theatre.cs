namespace FilageFuturs.Load;

/// <summary>The product under trial: one process, or silos and web nodes on a server.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    private readonly IAsyncDisposable _product;
    private readonly Func<Task<Client>> _connect;
    private readonly Func<ImmutableArray<Uri>> _sites;
    private Client _client;

    private Theatre(
        IAsyncDisposable product, Client client, Func<Task<Client>> connect, Func<ImmutableArray<Uri>> sites, StoredLog log) =>
        (_product, _client, _connect, _sites, Log) = (product, client, connect, sites, log);

    public StoredLog Log { get; }

    public IGrainFactory Grains => _client.Grains;

    public ImmutableArray<Uri> Sites => _sites();

    public static async Task<Theatre> Of(Cluster cluster) => new(
        cluster,
        await cluster.Connect(),
        () => cluster.Connect(),
        () => [.. cluster.Webs.Select(web => web.Address)],
        StoredLog.InPostgres(cluster.Connection));

    public static async Task<Theatre> Of(WebProcess alone) => new(
        alone,
        await Client.Connect(alone.Gateway),
        () => Client.Connect(alone.Gateway),
        () => [alone.Address],
        StoredLog.InFile(Path.Combine(alone.Data, "filagefuturs.db")));

    /// <summary>To silos that were not there before.</summary>
    public async Task ConnectAgain()
    {
        var before = _client;
        _client = await _connect();
        await before.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _product.DisposeAsync();
    }
}

using Microsoft.Extensions.Caching.Memory;

namespace FilageFuturs.Web.Sessions;

/// <summary>The kits a workshop may open with, as the landing page and the opening form show them.</summary>
internal sealed class KitShelf(IGrainFactory grains, IMemoryCache cache, IConfiguration settings)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly string[] Own = [KnownKits.QuelsFuturs, "quels-futurs-en"];

    /// <summary>Ours, then those named by the setting « Kits:Offered »; only the ones that a silo knows.</summary>
    public async Task<ImmutableArray<Kit>> Offered()
    {
        var names = Own.Concat(settings.GetSection("Kits:Offered").Get<string[]>() ?? []).Distinct();
        var kits = await Task.WhenAll(names.Select(Find));
        return [.. kits.OfType<Kit>()];
    }

    public Task<Kit?> Find(string id) => cache.GetOrCreateAsync(id, entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return grains.Kit(id).See();
    });
}

using System.Threading.RateLimiting;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Forms that bring a whole kit or log: for whoever may send them, asked before anything is read. In a house that anybody may open,
/// this node reads a few at once and the others wait.
/// </summary>
internal sealed class LargeForms(HouseSettings settings) : IDisposable
{
    private const long Log = Limits.LogBytes + (1 << 20);
    private const int AtOnce = 8;
    private const int Waiting = 32;

    private readonly ConcurrencyLimiter _room = new(new()
    {
        PermitLimit = settings.Opening is { By: WhoOpens.Anyone, RequiresKey: false } ? AtOnce : int.MaxValue,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <returns>In bytes; null where no form is larger than any other, and for whoever may not send such a one.</returns>
    public static async Task<long?> Most(HttpContext context)
    {
        var (path, services) = (context.Request.Path, context.RequestServices);
        if (path.StartsWithSegments("/kits/importer") || path.StartsWithSegments("/kits/medias"))
        {
            return await services.GetRequiredService<KitOwner>().Of(context.User) is null ? null : KitDoors.LargestForm;
        }

        return path.StartsWithSegments("/revoir/importer") && await services.GetRequiredService<OpeningDoor>().LetsIn(context)
            ? Log
            : null;
    }

    /// <summary>Held until the form is read and answered.</summary>
    public ValueTask<RateLimitLease> Enter(CancellationToken gone) => _room.AcquireAsync(1, gone);

    public void Dispose() => _room.Dispose();
}

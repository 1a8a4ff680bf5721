using System.Globalization;
using System.Threading.RateLimiting;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Kits;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Forms that bring a whole kit or log: for whoever may send them, asked before anything is read. In a house that anybody may open,
/// this node reads a few at once, fewer of one address, and the others wait a moment. None may come so slowly that it keeps its place.
/// </summary>
internal sealed class LargeForms : IDisposable
{
    /// <summary>Among the items of a request, its path: the form is larger than what whoever sends it may send there.</summary>
    public const string NotYours = "forms-not-yours";

    /// <summary>Among the items of a request: no place came free to read its form.</summary>
    public const string Full = "forms-arriving";

    private const long Log = Limits.LogBytes + (1 << 20);
    private const int AtOnce = 8;
    private const int OfAnAddress = 2;
    private const int Waiting = 32;
    private const double LeastBytesPerSecond = 8 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<HttpContext> _places;
    private readonly PartitionedRateLimiter<HttpContext> _placesOfAnAddress;
    private readonly PartitionedRateLimiter<HttpContext> _both;
    private readonly TimeProvider _clock;

    public LargeForms(HouseSettings settings, TimeProvider clock)
    {
        var isForAnybody = settings.Opening is { By: WhoOpens.Anyone, RequiresKey: false };
        _clock = clock;
        _places = Room(_ => "", isForAnybody ? AtOnce : int.MaxValue);
        _placesOfAnAddress = Room(RateLimits.Address, isForAnybody ? OfAnAddress : int.MaxValue);
        _both = PartitionedRateLimiter.CreateChained(_placesOfAnAddress, _places);
    }

    /// <returns>In bytes; 0 for whoever may not send the large form of that door, null where no form is larger than any other.</returns>
    public static async Task<long?> Most(HttpContext context)
    {
        var (path, services) = (context.Request.Path, context.RequestServices);
        if (path.StartsWithSegments("/kits/importer") || path.StartsWithSegments("/kits/medias"))
        {
            return await services.GetRequiredService<KitOwner>().Of(context.User) is null ? 0 : KitDoors.LargestForm;
        }

        return !path.StartsWithSegments("/revoir/importer") ? null
            : await services.GetRequiredService<OpeningDoor>().LetsIn(context) ? Log
            : 0;
    }

    /// <summary>Held until the form is read and answered.</summary>
    /// <returns>Null when no place came free within <see cref="Patience"/>, or too many wait already: the answer says so.</returns>
    public async Task<RateLimitLease?> Enter(HttpContext context)
    {
        var lease = await Wait(context);
        if (lease is { IsAcquired: true })
        {
            Hurry(context);
            return lease;
        }

        lease?.Dispose();
        context.Items[Full] = true;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    public void Dispose()
    {
        _both.Dispose();
        _placesOfAnAddress.Dispose();
        _places.Dispose();
    }

    private async Task<RateLimitLease?> Wait(HttpContext context)
    {
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            return await _both.AcquireAsync(context, 1, either.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    // A few bytes a second, the server's own measure, would keep the place for days. Connections that several requests share have none.
    private static void Hurry(HttpContext context)
    {
        var protocol = context.Request.Protocol;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace
            && !HttpProtocol.IsHttp2(protocol) && !HttpProtocol.IsHttp3(protocol))
        {
            pace.MinDataRate = new(LeastBytesPerSecond, Patience);
        }
    }

    private static PartitionedRateLimiter<HttpContext> Room(Func<HttpContext, string> whose, int places) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(
            whose(context),
            _ => new()
            {
                PermitLimit = places, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
}

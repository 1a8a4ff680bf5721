using System.Threading.RateLimiting;
using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Seats;

/// <summary>
/// What operators read of doors that stayed shut: that somebody stood there, never the code, the link or the address. A stranger
/// fills no disk: wrong codes have a rate; links that open nothing are told 20 times for an address and 200 for the house, then as below.
/// </summary>
internal sealed partial class DoorLog(ILogger<DoorLog> logger) : IDisposable
{
    private const int OfAnAddress = 20;
    private const int OfAll = 200;

    private static readonly TimeSpan OneMoreOfAnAddress = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan OneMoreOfAll = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _ofAnAddress = WrongCodes.Left(OfAnAddress, OneMoreOfAnAddress);
    private readonly TokenBucketRateLimiter _ofAll = new(WrongCodes.Bucket(OfAll, OneMoreOfAll, waiting: 0));

    /// <param name="isLast">See <see cref="WrongCodes.Count"/>.</param>
    public void CodeRefused(bool isLast)
    {
        LogCode();
        if (isLast)
        {
            LogCodes();
        }
    }

    public void LinkOpenedNothing(HttpContext context)
    {
        using var own = _ofAnAddress.AttemptAcquire(RateLimits.Address(context));
        using var one = own.IsAcquired ? _ofAll.AttemptAcquire() : null;
        if (one is { IsAcquired: true })
        {
            LogLink();
        }
    }

    public void Dispose()
    {
        _ofAnAddress.Dispose();
        _ofAll.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "A code was refused")]
    private partial void LogCode();

    [LoggerMessage(LogLevel.Warning, "Codes are refused to one address: too many were wrong")]
    private partial void LogCodes();

    [LoggerMessage(LogLevel.Information, "A link opened nothing")]
    private partial void LogLink();
}

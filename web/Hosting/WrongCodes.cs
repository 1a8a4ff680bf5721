using System.Threading.RateLimiting;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Counts wrong codes by address: 20 at once, then one more each 20 s. With 131,072 codes nobody guesses a room, and a
/// whole team may still mistype.
/// </summary>
internal sealed class WrongCodes : IDisposable
{
    private const int AtOnce = 20;

    private static readonly TimeSpan OneMoreEvery = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<string> _left = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneMoreEvery,
            AutoReplenishment = true,
        }));

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(
            address, _ => new() { PermitLimit = 1, QueueLimit = GatheringLimits.SeatsPerGathering }));

    /// <summary>Held while a code is tried: tried all at once, any number would pass by the last one left.</summary>
    public ValueTask<RateLimitLease> Turn(HttpContext context) =>
        _turns.AcquireAsync(RateLimits.Address(context), 1, context.RequestAborted);

    public bool MayTry(HttpContext context) =>
        _left.GetStatistics(RateLimits.Address(context)) is not { CurrentAvailablePermits: 0 };

    public void Count(HttpContext context) => _left.AttemptAcquire(RateLimits.Address(context)).Dispose();

    public void Dispose()
    {
        _left.Dispose();
        _turns.Dispose();
    }
}

using System.Threading.RateLimiting;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Counts wrong codes: 20 at once of an address and 60 of a site, then one more each 20 s and each 7 s. All codes that are tried in
/// the house, right or wrong, are 600 at once and then four a second; whoever comes then waits. With 131,072 codes nobody guesses a
/// room, and a whole team may still mistype.
/// </summary>
internal sealed class WrongCodes : IDisposable
{
    private const int OfAnAddress = 20;
    private const int OfASite = 60;
    private const int OfAll = 600;
    private const int Waiting = 60;

    private static readonly TimeSpan OneMoreOfAnAddress = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan OneMoreOfASite = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan OneMoreOfAll = TimeSpan.FromMilliseconds(250);

    private readonly PartitionedRateLimiter<string> _ofAnAddress = Left(OfAnAddress, OneMoreOfAnAddress);
    private readonly PartitionedRateLimiter<string> _ofASite = Left(OfASite, OneMoreOfASite);
    private readonly TokenBucketRateLimiter _ofAll = new(Bucket(OfAll, OneMoreOfAll, Waiting));

    private readonly PartitionedRateLimiter<string> _turns = Turns(GatheringLimits.SeatsPerGathering);

    /// <summary>Held while a code is tried: tried all at once, any number would pass by the last one left.</summary>
    public ValueTask<RateLimitLease> Turn(HttpContext context) =>
        _turns.AcquireAsync(RateLimits.Site(context), 1, context.RequestAborted);

    /// <summary>Answers a moment later when the whole house is busy with codes.</summary>
    public async Task<bool> MayTry(HttpContext context)
    {
        if (IsUsedUp(context))
        {
            return false;
        }

        using var one = await _ofAll.AcquireAsync(1, context.RequestAborted);
        return one.IsAcquired;
    }

    /// <returns>Whether it was the last one: what comes next is refused unread, for a moment.</returns>
    public bool Count(HttpContext context)
    {
        _ofAnAddress.AttemptAcquire(RateLimits.Address(context)).Dispose();
        _ofASite.AttemptAcquire(RateLimits.Site(context)).Dispose();
        return IsUsedUp(context);
    }

    public void Dispose()
    {
        _ofAnAddress.Dispose();
        _ofASite.Dispose();
        _ofAll.Dispose();
        _turns.Dispose();
    }

    internal static PartitionedRateLimiter<string> Left(int atOnce, TimeSpan oneMoreEvery) =>
        PartitionedRateLimiter.Create<string, string>(who =>
            RateLimitPartition.GetTokenBucketLimiter(who, _ => Bucket(atOnce, oneMoreEvery, waiting: 0)));

    /// <summary>One at a time of each; so many wait.</summary>
    internal static PartitionedRateLimiter<string> Turns(int waiting) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetConcurrencyLimiter(who, _ => new() { PermitLimit = 1, QueueLimit = waiting }));

    internal static TokenBucketRateLimiterOptions Bucket(int atOnce, TimeSpan oneMoreEvery, int waiting) => new()
    {
        TokenLimit = atOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = oneMoreEvery,
        AutoReplenishment = true,
        QueueLimit = waiting,
    };

    private bool IsUsedUp(HttpContext context) =>
        _ofAnAddress.GetStatistics(RateLimits.Address(context)) is { CurrentAvailablePermits: 0 }
        || _ofASite.GetStatistics(RateLimits.Site(context)) is { CurrentAvailablePermits: 0 };
}

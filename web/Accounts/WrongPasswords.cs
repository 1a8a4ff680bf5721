using System.Threading.RateLimiting;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Counts wrong passwords of an account, typed to come in or on its own pages, by the site that they come from: ten at once, then one
/// more each five minutes. Whoever knows an address keeps its owner out from where they sit, and from nowhere else.
/// </summary>
internal sealed class WrongPasswords : IDisposable
{
    private const int AtOnce = 10;
    private const int Waiting = 20;

    // Whoever makes addresses up makes no more turns than these, where they come from: two addresses may share one.
    private const int TurnsOfASite = 256;

    // Alone, one site brings an account to its own pause once in seven hours.
    private static readonly TimeSpan OneMoreEvery = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _left = WrongCodes.Left(AtOnce, OneMoreEvery);

    private readonly PartitionedRateLimiter<string> _turns = WrongCodes.Turns(Waiting);

    /// <summary>
    /// Held while a password is tried: tried all at once, any number would pass by the last one left. An address without an account is
    /// waited for as long: whoever sent many at once would otherwise tell by the time whether it has one.
    /// </summary>
    /// <param name="address">As it was typed, normalised.</param>
    public ValueTask<RateLimitLease> Turn(string address, HttpContext context) =>
        _turns.AcquireAsync(TurnOf(address, RateLimits.Site(context)), 1, context.RequestAborted);

    /// <returns>What <paramref name="check"/> says, counted where it says no; locked out, unasked, where none is left.</returns>
    public async Task<SignInResult> Counted(Account account, HttpContext context, Func<Task<SignInResult>> check)
    {
        if (AreUsedUp(account, context))
        {
            return SignInResult.LockedOut;
        }

        var said = await check();
        if (!said.Succeeded)
        {
            Count(account, context);
        }

        return said;
    }

    public bool AreUsedUp(Account account, HttpContext context) =>
        _left.GetStatistics(Who(account, context)) is { CurrentAvailablePermits: 0 };

    public void Count(Account account, HttpContext context) => _left.AttemptAcquire(Who(account, context)).Dispose();

    public void Dispose()
    {
        _left.Dispose();
        _turns.Dispose();
    }

    private static string TurnOf(string address, string site) =>
        $"{site} {(uint)address.GetHashCode(StringComparison.Ordinal) % TurnsOfASite}";

    private static string Who(Account account, HttpContext context) => $"{account.Id} {RateLimits.Site(context)}";
}

using System.Threading.RateLimiting;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Invitations that were sent twice, or again because their answer was lost: whoever types what the account was made with comes in.
/// Each link is a page of its own for the rates of pages: here tries are counted by address, 20 at once, then one more each 20 s.
/// </summary>
internal sealed class SpentInvitations : IDisposable
{
    private const int OfAnAddress = 20;

    private static readonly TimeSpan OneMore = TimeSpan.FromSeconds(20);

    private readonly PartitionedRateLimiter<string> _tries = WrongCodes.Left(OfAnAddress, OneMore);

    /// <returns>False for every « no », one try too many among them.</returns>
    public async Task<bool> LetsIn(SignInManager<Account> door, string? address, string? password)
    {
        using var one = _tries.AttemptAcquire(RateLimits.Address(door.Context));
        return one.IsAcquired && await door.OpensTo(address?.Trim() ?? "", password ?? "", stays: false);
    }

    public void Dispose() => _tries.Dispose();
}

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// That a key of an account was shown on its page a moment ago, as the forms of that page say it: sealed, so that only the house says
/// it. It stands for the current password, and is worth nothing to another account, nor once the stamp changed.
/// </summary>
internal sealed class OwnerProof(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.OwnerProof");

    public string Of(Account account) =>
        _protector.Protect($"{account.Id} {account.SecurityStamp} {(time.GetUtcNow() + Life).ToUnixTimeSeconds()}");

    /// <returns>False too for what the house did not seal.</returns>
    public bool Holds(Account account, string? proof)
    {
        try
        {
            return proof is { Length: > 0 }
                && _protector.Unprotect(proof).Split(' ') is [var id, var stamp, var until]
                && id == account.Id
                && stamp == account.SecurityStamp
                && time.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

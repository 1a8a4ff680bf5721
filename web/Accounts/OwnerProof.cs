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

    /// <param name="key">The id of the one that was shown, as pages and forms name it.</param>
    public string Of(Account account, string key) =>
        _protector.Protect($"{account.Id} {account.SecurityStamp} {(time.GetUtcNow() + Life).ToUnixTimeSeconds()} {key}");

    public bool Holds(Account account, string? proof) => KeyOf(account, proof) is not null;

    /// <returns>The id of the key that was shown; null where that is over, and for what the house did not seal.</returns>
    public string? KeyOf(Account account, string? proof)
    {
        try
        {
            return proof is { Length: > 0 }
                && _protector.Unprotect(proof).Split(' ') is [var id, var stamp, var until, var key]
                && id == account.Id
                && stamp == account.SecurityStamp
                && time.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture)
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

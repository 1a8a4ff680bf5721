using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Which account a browser is signed in to, as one request tells a live page of the same browser: sealed, so that only the house
/// says it. It opens nothing by itself, and is worth nothing once the stamp changed.
/// </summary>
internal sealed class AccountProof(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("FilageFuturs.Accounts.Proof");

    public string Of(Account account) => _protector.Protect($"{account.Id} {account.SecurityStamp}");

    /// <returns>Null for what the house did not seal.</returns>
    public ClaimsPrincipal? Read(string proof)
    {
        try
        {
            return _protector.Unprotect(proof).Split(' ') is [var id, var stamp] ? AccountPrincipal.Of(id, stamp) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

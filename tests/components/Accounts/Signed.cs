using System.Security.Claims;

namespace FilageFuturs.ComponentTests.Accounts;

internal static class Signed
{
    /// <summary>Whoever signed in with this account.</summary>
    public static ClaimsPrincipal Signs(string account) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], "compte"));
}

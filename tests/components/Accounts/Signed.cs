using System.Security.Claims;
using FilageFuturs.Web.Accounts;

namespace FilageFuturs.ComponentTests.Accounts;

internal static class Signed
{
    /// <summary>Whoever signed in with this account as it was read.</summary>
    public static ClaimsPrincipal Signs(Account account) => AccountPrincipal.Of(account.Id, account.SecurityStamp!);
}

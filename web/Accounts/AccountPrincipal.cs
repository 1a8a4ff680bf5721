using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>The cookie says which account and nothing of it: name, role and address are read where they are kept, each time.</summary>
internal sealed class AccountPrincipal : IUserClaimsPrincipalFactory<Account>
{
    Task<ClaimsPrincipal> IUserClaimsPrincipalFactory<Account>.CreateAsync(Account user) =>
        Task.FromResult(Of(user.Id, user.SecurityStamp ?? ""));

    public static ClaimsPrincipal Of(string id, string stamp) => new(
        new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(Members.Stamp, stamp)], IdentityConstants.ApplicationScheme));
}

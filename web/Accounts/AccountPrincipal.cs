using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Accounts;

/// <summary>The cookie says which account and nothing of it: name, role and address are read where they are kept, each time.</summary>
internal sealed class AccountPrincipal(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    Task<ClaimsPrincipal> IUserClaimsPrincipalFactory<Account>.CreateAsync(Account user)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""),
        ];
        return Task.FromResult<ClaimsPrincipal>(new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));
    }
}

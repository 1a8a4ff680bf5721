using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Accounts;

/// <summary>Asks about the cookie of an account as every page asks about the account: within a moment.</summary>
internal sealed class StampCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> door, ILoggerFactory loggers, Members members)
    : SecurityStampValidator<Account>(options, door, loggers)
{
    protected override Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal) => members.Of(principal ?? new());
}

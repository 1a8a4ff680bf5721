using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FilageFuturs.Web.Accounts;

/// <summary>Wrong passwords, which anybody may send, keep their sender out before they keep the account's owner out.</summary>
internal sealed class AccountSignIn(
    WrongPasswords wrong,
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, context, principals, options, logger, schemes, confirmation)
{
    private bool _isSigned;

    /// <summary>
    /// As long to come for every « no », each in the turn of its address: nothing tells whether that is known or its account paused.
    /// </summary>
    public override async Task<SignInResult> PasswordSignInAsync(
        string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        using var turn = await wrong.Turn(UserManager.NormalizeName(userName), Context);
        if (turn.IsAcquired
            && password.Length <= SignInPage.LongestPassword
            && await UserManager.FindByNameAsync(userName) is { PasswordHash: not null } account)
        {
            var signed = await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
            if (!signed.IsLockedOut)
            {
                return signed;
            }
        }

        Spend(password);
        return SignInResult.Failed;
    }

    public override Task<SignInResult> PasswordSignInAsync(
        Account user, string password, bool isPersistent, bool lockoutOnFailure) =>
        wrong.Counted(user, Context, () => base.PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure));

    public override Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        _isSigned = true;
        return base.PasskeySignInAsync(credentialJson);
    }

    // A device that signs says who it is: the passwords that others tried are nothing against it.
    protected override Task<bool> IsLockedOut(Account user) => _isSigned ? Task.FromResult(false) : base.IsLockedOut(user);

    // What checking a password costs, when there was none to check.
    private void Spend(string password) => UserManager.PasswordHasher.HashPassword(
        new() { Name = "", OrganisationId = "" }, password.Length > SignInPage.LongestPassword ? "" : password);
}

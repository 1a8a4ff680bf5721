using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What somebody typed to come in.</summary>
internal static class PasswordAnswers
{
    /// <returns>False for every « no », each as long to come as any other: see <see cref="AccountSignIn"/>.</returns>
    public static async Task<bool> OpensTo(this SignInManager<Account> door, string address, string password, bool stays) =>
        await door.PasswordSignInAsync(address, password, stays, lockoutOnFailure: true) is { Succeeded: true };

    /// <summary>
    /// Whatever it was before, in one writing, for whoever showed that the account is theirs: see <see cref="Ownership"/>. What was
    /// tried against the former one pauses the account no longer.
    /// </summary>
    public static async Task<IdentityResult> SetPassword(this UserManager<Account> accounts, Account account, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var rule in accounts.PasswordValidators)
        {
            errors.AddRange((await rule.ValidateAsync(accounts, account, password)).Errors);
        }

        if (errors.Count > 0)
        {
            return IdentityResult.Failed([.. errors]);
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        return await accounts.UpdateSecurityStampAsync(account);
    }
}

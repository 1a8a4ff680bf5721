using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What somebody typed to come in.</summary>
internal static class PasswordAnswers
{
    /// <returns>False for every « no », each as long to come as any other: see <see cref="AccountSignIn"/>.</returns>
    public static async Task<bool> OpensTo(this SignInManager<Account> door, string address, string password, bool stays) =>
        await door.PasswordSignInAsync(address, password, stays, lockoutOnFailure: true) is { Succeeded: true };

    /// <summary>
    /// Whoever found a page open makes themselves no way in: an account that has keys alone is asked for one of them instead.
    /// </summary>
    public static async Task<bool> IsOwnedBy(this UserManager<Account> accounts, Account account, string? password) =>
        account.PasswordHash is null
            ? (await accounts.GetPasskeysAsync(account)).Count is 0
            : password is { Length: > 0 and <= SignInPage.LongestPassword } && await accounts.CheckPasswordAsync(account, password);

    /// <summary>Whatever it was before, in one writing, for whoever showed otherwise that the account is theirs.</summary>
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
        return await accounts.UpdateSecurityStampAsync(account);
    }
}

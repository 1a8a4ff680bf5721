using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What somebody typed to come in.</summary>
internal static class PasswordAnswers
{
    /// <summary>As long to come for every « no »: nothing tells whether the address is known or the account paused.</summary>
    public static async Task<bool> OpensTo(this SignInManager<Account> door, string address, string password, bool stays)
    {
        if (password.Length > SignInPage.LongestPassword
            || await door.UserManager.FindByNameAsync(address) is not { PasswordHash: not null } account)
        {
            door.Spend(password);
            return false;
        }

        var signed = await door.PasswordSignInAsync(account, password, stays, lockoutOnFailure: true);
        if (signed.IsLockedOut)
        {
            door.Spend(password);
        }

        return signed.Succeeded;
    }

    // What checking a password costs, when there was none to check.
    private static void Spend(this SignInManager<Account> door, string password) => door.UserManager.PasswordHasher.HashPassword(
        new() { Name = "", OrganisationId = "" }, password.Length > SignInPage.LongestPassword ? "" : password);
}

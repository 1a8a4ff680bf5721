using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Whether who is signed in shows that the account is theirs, by its password or by a key of it that was shown a moment ago: whoever
/// found a page open makes themselves no way into it, moves none elsewhere and does not delete it, and from that of an administrator
/// changes nobody else who administers and removes nobody. Inviting somebody to facilitate or to take notes asks for nothing: such an
/// account is told among the members, and removes nobody.
/// </summary>
internal sealed class Ownership(SignInManager<Account> door, WrongPasswords wrong, OwnerProof proofs)
{
    /// <param name="account">As this request reads it from its own store: a password that is wrong is written to it.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="proof">See <see cref="OwnerProof"/>.</param>
    /// <returns>What is missing; none for an account that has neither, too.</returns>
    public async Task<AccountRefusal> Refuses(Account account, string? password, string? proof)
    {
        if (proofs.Holds(account, proof))
        {
            return AccountRefusal.None;
        }

        // What was shown counts for a few minutes: a form that came later says so, whatever else it holds.
        if (proof is { Length: > 0 })
        {
            return AccountRefusal.NotConfirmed;
        }

        if (account.PasswordHash is null)
        {
            return (await door.UserManager.GetPasskeysAsync(account)).Count is 0 ? AccountRefusal.None : AccountRefusal.NotConfirmed;
        }

        return password is not { Length: > 0 } ? AccountRefusal.NoPassword
            : await Tried(account, password);
    }

    // In the turn and under the count of whoever comes in: elsewhere any number could be tried.
    private async Task<AccountRefusal> Tried(Account account, string password)
    {
        if (password.Length > SignInPage.LongestPassword)
        {
            return AccountRefusal.WrongPassword;
        }

        using var turn = await wrong.Turn(account.NormalizedUserName!, door.Context);
        if (!turn.IsAcquired)
        {
            return AccountRefusal.TooManyTries;
        }

        // Nothing to hide from whoever is signed in: where it was not even tried, it may well be the right one.
        var said = await wrong.Counted(account, door.Context, Check);
        return said.Succeeded ? AccountRefusal.None
            : said.IsLockedOut ? AccountRefusal.TooManyTries
            : AccountRefusal.WrongPassword;

        Task<SignInResult> Check() => door.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
    }
}

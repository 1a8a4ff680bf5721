using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What a device answered, taken as often as its form is sent.</summary>
internal static class PasskeyAnswers
{
    /// <returns>Null when it signed nothing, or what was not asked of it just now.</returns>
    public static async Task<(PasskeyUserEntity Owner, UserPasskeyInfo Key)?> NewKey(this SignInManager<Account> door, string? answer) =>
        await Heard(answer, door.PerformPasskeyAttestationAsync) is { Succeeded: true, UserEntity: { } owner, Passkey: { } key }
            ? (owner, key)
            : null;

    /// <returns>Null when it signed nothing, or with a key that is not of this account.</returns>
    public static async Task<UserPasskeyInfo?> KeyOf(this SignInManager<Account> door, Account account, string? answer) =>
        await Heard(answer, door.PerformPasskeyAssertionAsync) is { Succeeded: true, User: { } owner, Passkey: { } key }
        && owner.Id == account.Id
        && await door.UserManager.AddOrUpdatePasskeyAsync(owner, key) is { Succeeded: true }
            ? key
            : null;

    public static async Task<bool> OpensTo(this SignInManager<Account> door, string? answer) =>
        await Heard(answer, door.PasskeySignInAsync) is { Succeeded: true };

    // What was asked is known for a few minutes, and once: a form sent again, or late, is a key that did not serve.
    private static async Task<T?> Heard<T>(string? answer, Func<string, Task<T>> hear)
        where T : class
    {
        try
        {
            return answer is { Length: > 0 } ? await hear(answer) : null;
        }
        catch (Exception stale) when (stale is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
